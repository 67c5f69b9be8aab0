package org.breakingfree.kits;

import java.util.List;

/// Where the figures of a printed document come from.
///
/// @param used the figures in the order of their references: the first is reference 1
record PrintSources(List<KitFacts.Figure> used, PrintWords words) {

    /// Small notes for the foot of a page that people take away alone.
    String footnotes() {
        var notes = new StringBuilder();
        for (var claim : used) {
            notes.append("<p class=\"source\">%d. %s, <a title=\"%s\" href=\"%s\">%s</a>%s.</p>"
                    .formatted(
                            used.indexOf(claim) + 1,
                            Escape.xml(claim.producer()),
                            words.xml("open_source", claim.title()),
                            Escape.xml(claim.url()),
                            Escape.xml(claim.title()),
                            claim.year().isBlank() ? "" : ", " + Escape.xml(claim.year())));
        }
        return notes.isEmpty() ? "" : "<div class=\"footnotes\">" + notes + "</div>";
    }

    /// A numbered list under a heading, or nothing.
    String list() {
        if (used.isEmpty()) {
            return "";
        }
        var list = new StringBuilder(
                "<div class=\"figures\"><h2>%s</h2><ol class=\"sources\">".formatted(words.xml("figures")));
        for (var claim : used) {
            list.append("<li>%s %s, <a title=\"%s\" href=\"%s\">%s</a>%s.%s</li>"
                    .formatted(
                            Escape.xml(Quotes.sentence(claim.statement())),
                            Escape.xml(claim.producer()),
                            words.xml("open_source", claim.title()),
                            Escape.xml(claim.url()),
                            Escape.xml(claim.title()),
                            claim.year().isBlank() ? "" : " (" + Escape.xml(claim.year()) + ")",
                            claim.limits().isBlank() ? "" : " " + Escape.xml(Quotes.sentence(claim.limits()))));
        }
        return list.append("</ol></div>").toString();
    }
}
