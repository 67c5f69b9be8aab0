package org.breakingfree.pages;

import java.util.List;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/learn` and everything below it, and the pages about the site itself.
public final class PagesController {

    private static final List<String> ABOUT = List.of("/about", "/privacy", "/accessibility", "/corrections");

    private final Pages pages;
    private final Views views;

    public PagesController(Pages pages, Views views) {
        this.pages = pages;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/learn", this::index);
        routes.page("/learn/{page}", this::show);
        ABOUT.forEach(path -> routes.page(path, this::show));
    }

    private Answer index(Visit visit) {
        var chrome = visit.chrome();
        var groups = List.of(Page.Section.LEARN, Page.Section.PROGRAMS).stream()
                .map(section -> new PagePages.Group(section, pages.in(section, chrome.language())))
                .toList();
        return views.page("pages/index", new PagePages.Index(chrome, groups), Pages.TOPIC);
    }

    private Answer show(Visit visit) {
        var chrome = visit.chrome();
        var shown = pages.at(chrome).orElseThrow(visit::notFound);
        var section = pages.in(shown.page().section(), chrome.language());
        var place =
                section.stream().map(Page::path).toList().indexOf(shown.page().path());
        var previous = place > 0 ? section.get(place - 1) : null;
        var next = place < section.size() - 1 ? section.get(place + 1) : null;
        return views.page(
                "pages/show", new PagePages.Show(chrome, shown.page(), shown.text(), previous, next), Pages.topics());
    }
}
