package org.breakingfree.helplines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;

/// What can be found of the helplines: one document for each, in each language.
final class HelplineSearch {

    private HelplineSearch() {}

    static List<SearchDocument> documents(List<Helpline> helplines) {
        var documents = new ArrayList<SearchDocument>();
        for (var helpline : helplines) {
            for (var language : Language.values()) {
                documents.add(document(helpline, language));
            }
        }
        return documents;
    }

    private static SearchDocument document(Helpline helpline, Language language) {
        var details = helpline.details();
        var audience = language == Language.EN ? details.audienceEn() : details.audienceEs();
        var country = Locale.of("", helpline.place().country()).getDisplayCountry(language.locale());
        return new SearchDocument(
                "helpline",
                Helplines.TOPIC + ":" + helpline.key(),
                language,
                "/help#" + helpline.key(),
                helpline.name(),
                helpline.contact().phone() + " · " + audience + " · " + country);
    }
}
