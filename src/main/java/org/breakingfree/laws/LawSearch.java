package org.breakingfree.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of the laws: one document for each place, in each language.
final class LawSearch {

    private LawSearch() {}

    static List<SearchDocument> documents(LawTable table) {
        var documents = new ArrayList<SearchDocument>();
        for (var law : table.laws()) {
            var events = table.events().stream()
                    .filter(event -> event.code().equals(law.code()))
                    .toList();
            for (var language : Language.values()) {
                documents.add(document(law, events, language));
            }
        }
        return documents;
    }

    private static SearchDocument document(Law law, List<LawEvent> events, Language language) {
        var said = events.stream().map(event -> event.what().in(language)).collect(Collectors.joining(" "));
        var body = String.join(
                " ",
                Messages.text(language, "laws.stance." + law.stance() + ".name") + ".",
                Messages.text(language, "laws.stance." + law.stance()),
                law.act().note().in(language),
                law.act().title().in(language),
                said);
        return new SearchDocument(
                "law",
                Laws.TOPIC + ":" + law.code(),
                language,
                "/laws/" + law.code(),
                law.name().in(language),
                body.strip());
    }
}
