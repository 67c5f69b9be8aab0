package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.List;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of the figures: one document for each measure in each language. Single figures are not searched,
/// so that nobody finds a number without its note.
final class StatisticSearch {

    private StatisticSearch() {}

    static List<SearchDocument> documents() {
        var documents = new ArrayList<SearchDocument>();
        for (var language : Language.values()) {
            for (var measure : Measure.values()) {
                var name = "figures.measure." + measure.key();
                documents.add(new SearchDocument(
                        "place",
                        Statistics.TOPIC + ":" + measure.key(),
                        language,
                        "/map/figures?count=" + measure.key(),
                        Messages.text(language, name),
                        Messages.text(language, name + ".hint") + " "
                                + Messages.text(language, measure.note().key())));
            }
        }
        return documents;
    }
}
