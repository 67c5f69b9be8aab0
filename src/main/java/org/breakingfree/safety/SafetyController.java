package org.breakingfree.safety;

import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// `/leave`: where *Leave this site* leads, with or without a script.
///
/// It goes on to a neutral site at once and has the browser drop what it kept of ours on the way. Nothing is counted or
/// written down: the answer is the same for everyone.
public final class SafetyController {

    private final Answer away;

    /// @param leaveUrl a site that anyone might have open, such as a weather service
    public SafetyController(String leaveUrl) {
        away = Answer.redirect(303, leaveUrl).withHeader("Clear-Site-Data", "\"cache\"");
    }

    public void routes(PublicRoutes routes) {
        routes.file("/leave", this::leave);
    }

    private Answer leave(Visit visit) {
        return away;
    }
}
