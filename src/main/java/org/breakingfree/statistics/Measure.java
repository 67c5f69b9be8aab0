package org.breakingfree.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is counted by state or country and year.
///
/// The table `measure` in the database lists the same ones.
public enum Measure {
    HOTLINE_CASES(Level.STATE, Note.REPORTS),
    HOTLINE_SIGNALS(Level.STATE, Note.REPORTS),
    HOTLINE_CALLS(Level.STATE, Note.REPORTS),
    FEDERAL_AWARDS(Level.STATE, Note.AWARDS),
    FEDERAL_AWARD_VALUE(Level.STATE, Note.AWARDS),
    /// People whom the authorities of a country counted as trafficked.
    PEOPLE_DETECTED(Level.COUNTRY, Note.DETECTIONS),
    /// Those of them who were trafficked for sexual exploitation. Its key stands in addresses, which others may see.
    PEOPLE_DETECTED_PART(Level.COUNTRY, Note.DETECTIONS),
    PEOPLE_PROSECUTED(Level.COUNTRY, Note.JUSTICE),
    PEOPLE_CONVICTED(Level.COUNTRY, Note.JUSTICE);

    private final Level level;
    private final Note note;

    Measure(Level level, Note note) {
        this.level = level;
        this.note = note;
    }

    static Optional<Measure> of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    /// Those told by one kind of area, in the order in which they are offered.
    static List<Measure> of(Level level) {
        return Arrays.stream(values()).filter(measure -> measure.level == level).toList();
    }

    public Level level() {
        return level;
    }

    Note note() {
        return note;
    }

    /// Whether it counts people or reports about people: then small counts are withheld, and a rate makes sense.
    public boolean isAboutPeople() {
        return note != Note.AWARDS;
    }

    boolean isMoney() {
        return this == FEDERAL_AWARD_VALUE;
    }

    /// The measure that this one counts a part of.
    Optional<Measure> whole() {
        return this == PEOPLE_DETECTED_PART ? Optional.of(PEOPLE_DETECTED) : Optional.empty();
    }

    /// Whether the figures of all areas add up to a number that is published as well. For states it may be; nobody
    /// publishes a sum over the countries that report.
    boolean hasKnownTotal() {
        return level == Level.STATE;
    }

    /// As it stands in addresses, files and the database: `hotline_cases`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
