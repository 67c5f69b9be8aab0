package org.breakingfree.pages;

import java.util.ArrayList;
import java.util.List;
import org.breakingfree.prose.Facts;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.text.Markdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/// What can be found of the pages: a document for each part of a page, so that a hit opens where it stands.
final class PageSearch {

    private PageSearch() {}

    /// @param facts what the pages name, so that it is found on them
    static List<SearchDocument> documents(Page page, Facts facts) {
        var documents = new ArrayList<SearchDocument>();
        var headings = headings(page.body());
        var parts = page.body().split("(?m)^## ");
        documents.add(document(page, page.path(), page.title(), page.summary() + " " + parts[0], facts));
        for (var i = 1; i < parts.length && i <= headings.size(); i++) {
            var heading = headings.get(i - 1);
            var text = parts[i].substring(Math.max(0, parts[i].indexOf('\n')));
            documents.add(document(
                    page, page.path() + "#" + heading.id(), page.title() + ": " + heading.title(), text, facts));
        }
        return documents;
    }

    private static SearchDocument document(Page page, String address, String title, String text, Facts facts) {
        return new SearchDocument(
                "page",
                Pages.TOPIC + ":" + page.path(),
                page.language(),
                address,
                title,
                facts.plain(text, page.language()));
    }

    /// The headings of the second level, with the ids that they have on the page.
    private static List<Markdown.Part> headings(String body) {
        var ids = new Markdown.HeadingIds();
        var headings = new ArrayList<Markdown.Part>();
        Markdown.parse(body).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                var id = ids.next(heading);
                if (heading.getLevel() == 2) {
                    headings.add(new Markdown.Part(id, Markdown.plain(heading)));
                }
            }
        });
        return headings;
    }
}
