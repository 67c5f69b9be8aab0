package org.breakingfree.helplines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of the helplines: one document for each and one for the page with all of them, in each language.
final class HelplineSearch {

    /// Above everything else that has the same words.
    private static final double ALL_NUMBERS = 12;

    private HelplineSearch() {}

    static List<SearchDocument> documents(List<Helpline> helplines) {
        var documents = new ArrayList<SearchDocument>();
        for (var language : Language.values()) {
            documents.add(page(language));
        }
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
        var found = new SearchDocument(
                "helpline",
                Helplines.TOPIC + ":" + helpline.key(),
                language,
                "/help#" + helpline.key(),
                helpline.name(),
                helpline.contact().phone() + " · " + audience + " · " + country);
        return found.times(prominence(helpline));
    }

    /// Most visitors are in the United States, and a number that answers in all of it is right for each of them.
    private static double prominence(Helpline helpline) {
        if (!helpline.place().country().equals("US")) {
            return 1;
        }
        if (!helpline.isNational()) {
            return 2;
        }
        return helpline.topic() == Topic.TRAFFICKING && !helpline.details().isPolice() ? 4 : 3;
    }

    private static SearchDocument page(Language language) {
        return new SearchDocument(
                        "page",
                        Helplines.TOPIC + ":all",
                        language,
                        "/help",
                        Messages.text(language, "helplines.title"),
                        Messages.text(language, "helplines.search"))
                .times(ALL_NUMBERS);
    }
}
