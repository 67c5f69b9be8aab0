package org.breakingfree.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.search.SearchDocument;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// What can be found of the map: one document for each state or country with something in it, in each language. Cases
/// and police records are counted there and not told one by one.
final class PlaceSearch {

    private PlaceSearch() {}

    static List<SearchDocument> documents(Map<String, Area> areas, List<Place> all) {
        var documents = new ArrayList<SearchDocument>();
        var byRegion = all.stream()
                .collect(Collectors.groupingBy(
                        place -> areas.get(place.areaCode()).region()));
        byRegion.forEach((code, places) -> {
            for (var language : Language.values()) {
                documents.add(document(areas, code, places, language));
            }
        });
        return documents;
    }

    private static SearchDocument document(
            Map<String, Area> areas, String code, List<Place> places, Language language) {
        var text = new PlaceText(language);
        var told = places.stream()
                .filter(place ->
                        place.kind().layer() != Layer.POLICE && place.kind().layer() != Layer.CASES)
                .map(place -> place.name() + " (" + text.kind(place.kind()) + ", "
                        + text.name(areas.get(place.areaCode())) + ")")
                .distinct()
                .collect(Collectors.joining(" · "));
        return new SearchDocument(
                "place",
                Places.TOPIC + ":" + code,
                language,
                "/map?in=" + code + "#places",
                Messages.text(language, "map.search.title", text.name(areas.get(code))),
                told.isEmpty() ? Messages.text(language, "map.search.counts") : told);
    }
}
