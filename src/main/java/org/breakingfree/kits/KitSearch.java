package org.breakingfree.kits;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of a kit: what it is for, the steps of the hour, and the titles of its slides.
final class KitSearch {

    /// Its documents are long, and each word counts for less in them.
    private static final double PROMINENCE = 3;

    private KitSearch() {}

    static List<SearchDocument> documents(Kit kit) {
        return Stream.of(Language.values())
                .map(language -> document(kit, language))
                .toList();
    }

    private static SearchDocument document(Kit kit, Language language) {
        var steps = kit.agenda().stream().map(step -> step.title() + ". " + step.summary());
        var slides = kit.slides().stream().map(slide -> slide.title() + ".");
        var about = Stream.of(
                Messages.text(language, "kits.search", kit.cover().minutes()),
                kit.cover().subtitle(),
                kit.cover().summary(),
                kit.cover().audience() + ".");
        var body = Stream.of(about, steps, slides).flatMap(words -> words).collect(Collectors.joining(" "));
        return new SearchDocument(
                        "kit",
                        Kits.TOPIC + ":" + kit.cover().code(),
                        language,
                        "/kits/" + kit.cover().code(),
                        kit.cover().title(),
                        body)
                .times(PROMINENCE);
    }
}
