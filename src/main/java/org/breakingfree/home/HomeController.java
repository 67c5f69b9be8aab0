package org.breakingfree.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/`: who we are in one sentence, and a door for each reason to come.
public final class HomeController {

    private final Views views;
    private final Function<Chrome, Optional<HomePages.Episode>> latest;
    private final Function<Chrome, List<HomePages.Year>> years;
    private final String[] topics;

    /// @param topics what `latest` and `years` are made from, as in `AuditEntry.subject`
    public HomeController(
            Views views,
            Function<Chrome, Optional<HomePages.Episode>> latest,
            Function<Chrome, List<HomePages.Year>> years,
            String... topics) {
        this.views = views;
        this.latest = latest;
        this.years = years;
        this.topics = topics.clone();
    }

    public void routes(PublicRoutes routes) {
        routes.page("/", this::index);
    }

    private Answer index(Visit visit) {
        var chrome = visit.chrome();
        var page = new HomePages.Index(chrome, latest.apply(chrome), years.apply(chrome));
        return views.page("home/index", page, topics);
    }
}
