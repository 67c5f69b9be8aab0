package org.breakingfree.map;

import java.text.Collator;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.breakingfree.web.Language;
import org.jspecify.annotations.Nullable;

/// The areas of an index as readers of one language know them: their names as JSON, made when they are first needed,
/// and their order in a list.
final class AreaNames {

    private final Atlas atlas;
    private final AreaTable areas;
    private final PlaceText text;
    private final Language language;

    /// Two threads may make the same name; either will do.
    private final byte[] @Nullable [] quoted;

    private final byte[] @Nullable [] quotedRegions;

    private volatile int @Nullable [] order;

    AreaNames(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.areas = atlas.index().areas();
        this.language = language;
        this.text = new PlaceText(language);
        this.quoted = new byte[areas.size()][];
        this.quotedRegions = new byte[areas.size()][];
    }

    /// `"Saint Paul, Minnesota"`
    byte[] quoted(int area) {
        var known = quoted[area];
        if (known == null) {
            known = JsonText.quoted(text.full(areas.area(area), atlas));
            quoted[area] = known;
        }
        return known;
    }

    /// `"US-MN"`
    byte[] quotedRegion(int area) {
        var known = quotedRegions[area];
        if (known == null) {
            known = JsonText.quoted(areas.area(area).region());
            quotedRegions[area] = known;
        }
        return known;
    }

    /// The numbers of all areas as a list has them: the United States before other countries, by state or country, and
    /// there itself before what lies in it, by name.
    int[] order() {
        var known = order;
        if (known == null) {
            var names = Collator.getInstance(language.locale());
            known = IntStream.range(0, areas.size())
                    .boxed()
                    .sorted(Comparator.comparing(this::isAbroad)
                            .thenComparing(this::isInCountry)
                            .thenComparing(area -> text.name(areas.area(areas.region(area))), names)
                            .thenComparing(area -> areas.region(area) != area)
                            .thenComparing(area -> text.name(areas.area(area)), names)
                            .thenComparing(area -> areas.area(area).code()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            order = known;
        }
        return known;
    }

    private boolean isAbroad(int area) {
        var region = areas.area(area).region();
        return !region.equals("US") && !region.startsWith("US-");
    }

    /// The country as a whole stands before its states.
    private boolean isInCountry(int area) {
        return !areas.area(area).region().equals("US");
    }
}
