package org.breakingfree.pages;

import java.util.List;
import java.util.Optional;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/learn` and everything below it, and the pages about the site itself.
public final class PagesController {

    private static final List<String> ABOUT = List.of("/about", "/privacy", "/accessibility", "/corrections");

    /// Where readers are asked to write.
    private static final List<String> INVITING = List.of("/about", "/corrections", "/accessibility");

    private final Pages pages;
    private final Views views;
    private final Optional<String> contact;

    /// @param contact the e-mail address readers can write to
    public PagesController(Pages pages, Views views, Optional<String> contact) {
        this.pages = pages;
        this.views = views;
        this.contact = contact;
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
        return views.page("pages/show", page(visit.chrome()).orElseThrow(visit::notFound), Pages.topics());
    }

    /// The page at the address of `chrome`, with its neighbors.
    Optional<PagePages.Show> page(Chrome chrome) {
        return pages.at(chrome).map(shown -> {
            var path = shown.page().path();
            var section = pages.in(shown.page().section(), chrome.language());
            var place = section.stream().map(Page::path).toList().indexOf(path);
            return new PagePages.Show(
                    chrome,
                    shown.page(),
                    shown.text(),
                    place > 0 ? section.get(place - 1) : null,
                    place < section.size() - 1 ? section.get(place + 1) : null,
                    INVITING.contains(path) ? contact.orElse("") : "");
        });
    }
}
