package org.breakingfree.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.prose.Facts;
import org.breakingfree.prose.Prose;
import org.breakingfree.prose.Rendered;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.News;
import org.jdbi.v3.core.Handle;

/// The pages made of text.
public final class Pages {

    /// What an `AuditEntry.subject` about a page starts with.
    public static final String TOPIC = "page";

    /// A page and its text, ready to be shown.
    public record Shown(Page page, Rendered text) {}

    private final Database db;
    private final Prose prose;

    public Pages(Database db, Prose prose) {
        this.db = db;
        this.prose = prose;
    }

    /// The page at the address of `chrome`, in its language; in English when that language does not have it.
    public Optional<Shown> at(Chrome chrome) {
        return at(chrome, chrome.path());
    }

    /// The page at another address than that of `chrome`, for a page that shows it as a part of itself.
    public Optional<Shown> at(Chrome chrome, String path) {
        return db.read(handle -> PageRepository.find(handle, path, chrome.language()))
                .map(page -> new Shown(page, prose.render(page.body(), chrome, page.language())));
    }

    /// The pages of a section, in their order.
    public List<Page> in(Page.Section section, Language language) {
        return db.read(handle -> PageRepository.in(handle, section, language));
    }

    /// The addresses that [PagesController] answers, neutral of language.
    public List<String> addresses() {
        return Stream.concat(Stream.of("/learn"), answered().map(Page::path)).toList();
    }

    /// When each page was last read against its sources, under the title that a list may show to anyone.
    public List<News> news() {
        return answered()
                .map(page ->
                        new News(TOPIC + ":" + page.path(), page.reviewedOn(), page.tab(), page.summary(), page.path()))
                .toList();
    }

    private Stream<Page> answered() {
        return Stream.of(Page.Section.LEARN, Page.Section.PROGRAMS, Page.Section.ABOUT)
                .flatMap(section -> in(section, Language.EN).stream());
    }

    /// What every answer that shows a page depends on, as in `AuditEntry.subject`.
    public static String[] topics() {
        return Stream.concat(Stream.of(TOPIC), Stream.of(Prose.TOPICS)).toArray(String[]::new);
    }

    /// Puts the starting pages into an empty table, as a part of the caller's write.
    ///
    /// @param facts what the pages name, so that it is found on them
    public static void replace(Handle handle, List<Page> pages, Facts facts) {
        PageRepository.replace(handle, pages);
        for (var page : pages) {
            PageSearch.documents(page, facts).forEach(document -> SearchDocument.add(handle, document));
        }
    }
}
