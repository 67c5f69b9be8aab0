package org.breakingfree.map;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.breakingfree.web.Language;

/// Everything on the map at one moment: the areas, and an index of the records in them. Records themselves stay in the
/// database, however many there are.
public final class Atlas {

    /// How many bytes of groupings are kept for those who ask the same again.
    private static final int RECENT_BYTES = 6 << 20;

    private record Asked(Filter filter, int zoom) {}

    private final Map<String, Area> areas;
    private final PlaceIndex index;
    private final Map<Language, AreaNames> names = new EnumMap<>(Language.class);
    private final Recent<Asked, Groups> groups = new Recent<>(RECENT_BYTES, Groups::bytes);

    Atlas(Collection<Area> areas, PlaceIndex index) {
        this.areas = byCode(areas);
        this.index = index;
        for (var language : Language.values()) {
            names.put(language, new AreaNames(this, language));
        }
    }

    static Map<String, Area> byCode(Collection<Area> areas) {
        var byCode = new TreeMap<String, Area>();
        areas.forEach(area -> byCode.put(area.code(), area));
        return Collections.unmodifiableSortedMap(byCode);
    }

    /// All areas by their code, in its order.
    public Map<String, Area> areas() {
        return areas;
    }

    PlaceIndex index() {
        return index;
    }

    /// The areas as readers of a language know them.
    AreaNames names(Language language) {
        return names.get(language);
    }

    Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    Area area(Place place) {
        return areas.get(place.areaCode());
    }

    /// The records that a filter lets through.
    Selection select(Filter filter) {
        return index.select(filter);
    }

    /// What is drawn of them at a zoom.
    Groups groups(Filter filter, int zoom) {
        return groups.get(new Asked(filter.withoutView(), zoom), asked -> Groups.of(select(filter), zoom));
    }
}
