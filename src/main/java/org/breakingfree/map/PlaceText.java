package org.breakingfree.map;

import java.util.Locale;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// How areas and records are told, in one language.
///
/// @param language of the reader; what sources say stays in English
record PlaceText(Language language) {

    String name(Area area) {
        return switch (area.kind()) {
            case COUNTRY -> Locale.of("", area.code()).getDisplayCountry(language.locale());
            case STATE -> text("region." + area.code());
            case COUNTY -> county(area.name());
            case CITY -> area.name();
        };
    }

    /// `Saint Paul, Minnesota`; for a state or country its own name.
    String full(Area area, Atlas atlas) {
        var within = area.within();
        return within == null || area.kind() == AreaKind.STATE
                ? name(area)
                : name(area) + ", " + name(atlas.areas().get(within));
    }

    private String county(String name) {
        if (language == Language.EN) {
            return name;
        }
        return name.endsWith(" County") ? "condado de " + name.substring(0, name.length() - " County".length()) : name;
    }

    String kind(PlaceKind kind) {
        return text("map.kind." + kind.key());
    }

    String layer(Layer layer) {
        return text("map.layer." + layer.key());
    }

    /// What is told about a record besides its name, in the reader's language. What its source says follows by itself.
    String basis(Place place) {
        return switch (place.basis()) {
            case FEDERAL_AWARD, DIRECTORY, COURT_RECORD ->
                text("map.basis." + place.basis().key());
            case POLICE_REPORT ->
                place.reported() == null
                        ? text("map.offenses.few")
                        : text("map.offenses", String.valueOf(place.reported()));
            case REPORT -> "";
        };
    }

    /// Where it was read, if not at its source, and how sure that makes us.
    ///
    /// @param obtainedFrom as in [Place]
    /// @param confidence one of [Place#CONFIDENCE]
    String origin(String obtainedFrom, String confidence) {
        var sure = text("map.confidence." + confidence);
        return obtainedFrom.isEmpty() ? sure : text("map.copy", obtainedFrom) + " " + sure;
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }
}
