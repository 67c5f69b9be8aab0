package org.breakingfree.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of the map: one document for each state or country with something in it, in each language. Cases
/// and police records are counted there and not told one by one.
final class PlaceSearch {

    private PlaceSearch() {}

    static List<SearchDocument> documents(Atlas atlas) {
        var documents = new ArrayList<SearchDocument>();
        var byRegion = atlas.places().stream()
                .collect(Collectors.groupingBy(place -> atlas.area(place).region()));
        byRegion.forEach((code, places) -> {
            for (var language : Language.values()) {
                documents.add(document(atlas, atlas.areas().get(code), places, language));
            }
        });
        return documents;
    }

    private static SearchDocument document(Atlas atlas, Area region, List<Place> places, Language language) {
        var text = new PlaceText(language);
        var told = places.stream()
                .filter(place ->
                        place.kind().layer() != Layer.POLICE && place.kind().layer() != Layer.CASES)
                .map(place -> place.name() + " (" + text.kind(place.kind()) + ", " + text.name(atlas.area(place)) + ")")
                .distinct()
                .collect(Collectors.joining(" · "));
        return new SearchDocument(
                "place",
                Places.TOPIC + ":" + region.code(),
                language,
                "/map?in=" + region.code() + "#places",
                Messages.text(language, "map.search.title", text.name(region)),
                told.isEmpty() ? Messages.text(language, "map.search.counts") : told);
    }
}
