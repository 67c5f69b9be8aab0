package org.breakingfree.safety;

import java.util.Optional;
import java.util.function.Function;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/safety`: what this site can do for somebody who is watched, and what it cannot. `/leave`: the way out.
///
/// `/leave` goes on to a neutral site at once, with or without a script, and has the browser drop what it kept of ours
/// on the way. Nothing is counted or written down: the answer is the same for everyone.
public final class SafetyController {

    private final Views views;
    private final Function<Chrome, Optional<SafetyPages.Text>> text;
    private final Answer away;
    private final String[] topics;

    /// @param text what `/safety` says
    /// @param leaveUrl a site that anyone might have open, such as a weather service
    /// @param topics what `text` is made from, as in `AuditEntry.subject`
    public SafetyController(
            Views views, Function<Chrome, Optional<SafetyPages.Text>> text, String leaveUrl, String... topics) {
        this.views = views;
        this.text = text;
        this.topics = topics.clone();
        away = Answer.redirect(303, leaveUrl).withHeader("Clear-Site-Data", "\"cache\"");
    }

    public void routes(PublicRoutes routes) {
        routes.page("/safety", this::show);
        routes.constant("/leave", away);
    }

    private Answer show(Visit visit) {
        var page =
                new SafetyPages.Show(visit.chrome(), text.apply(visit.chrome()).orElseThrow(visit::notFound));
        return views.page("safety/show", page, topics);
    }
}
