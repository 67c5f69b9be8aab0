package org.breakingfree.helplines;

import java.util.Comparator;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/help`: every number, on one page, so that it is there even when nothing else is.
public final class HelplinesController {

    private final Helplines helplines;
    private final Views views;

    public HelplinesController(Helplines helplines, Views views) {
        this.helplines = helplines;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/help", this::index);
    }

    private Answer index(Visit visit) {
        var chrome = visit.chrome();
        var all = helplines.all();
        var national = all.stream()
                .filter(helpline -> helpline.place().country().equals("US") && helpline.isNational())
                .sorted(Comparator.comparing(Helpline::topic))
                .toList();
        var page = new HelplinePages.Index(chrome, national, Groups.states(chrome, all), Groups.countries(chrome, all));
        return views.page("helplines/index", page, Helplines.TOPIC);
    }
}
