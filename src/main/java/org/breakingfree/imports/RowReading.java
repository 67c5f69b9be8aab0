package org.breakingfree.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.privacy.Finding;
import org.breakingfree.privacy.GivenAway;
import org.jspecify.annotations.Nullable;

/// One row while it is read: what its cells mean, and every reason against it. A reason names the column and never
/// repeats the cell, which may hold an address in the wrong place.
final class RowReading {

    /// Columns without which nothing is imported.
    static final Set<String> REQUIRED = new TreeSet<>(
            List.of("id", "kind", "name", "source_publisher", "source_title", "source_url", "checked_on"));

    /// Columns that say where a record is; one row needs one of these ways.
    static final Set<String> WHERE =
            new LinkedHashSet<>(List.of("area", "city", "county", "zip", "state", "country", "latitude", "longitude"));

    /// Columns that may be there besides.
    private static final List<String> OTHERS = List.of(
            "basis",
            "detail",
            "year_from",
            "year_to",
            "count",
            "languages",
            "source_date",
            "obtained_from",
            "confidence",
            "note",
            "expires_on");

    /// Every column that is read. All others are ignored, and nothing of them is kept.
    static final Set<String> KNOWN = known();

    /// Stands among the cells when their number is wrong.
    static final String CELLS = "(cells)";

    /// Stands among the cells of a feature that has another geometry than a point.
    static final String SHAPE = "(shape)";

    private static final int LONGEST_TEXT = 2_000;

    private final InputRow row;
    private final LocalDate today;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> givenAway = new ArrayList<>();

    RowReading(InputRow row, LocalDate today) {
        this.row = row;
        this.today = today;
        row.cell(CELLS)
                .ifPresent(
                        cells -> refuse(
                                "it has " + cells
                                        + " cells: a comma is missing or too many, or a text with a comma is not between quotation marks"));
        row.cell(SHAPE)
                .ifPresent(_ -> refuse(
                        "its geometry is a line or an area: give a point, or name an area in" + " the properties"));
    }

    private static Set<String> known() {
        var known = new TreeSet<>(REQUIRED);
        known.addAll(WHERE);
        known.addAll(OTHERS);
        return known;
    }

    void refuse(String reason) {
        reasons.add(reason);
    }

    /// Reasons that nobody can overrule.
    List<String> reasons() {
        return reasons;
    }

    /// Reasons that a person may overrule, with a reason of theirs: what leads to a door or to a person.
    List<String> givenAway() {
        return givenAway;
    }

    Optional<String> cell(String column) {
        return row.cell(column);
    }

    /// A text that must be there.
    String text(String column) {
        if (cell(column).orElse("").isEmpty()) {
            refuse("\"" + column + "\" is empty");
        }
        return textOrEmpty(column);
    }

    /// A text that is looked through for what leads to a door or to a person.
    String textOrEmpty(String column) {
        return examined(column, GivenAway::in);
    }

    /// A web address, looked through for positions.
    String link(String column) {
        if (cell(column).orElse("").isEmpty()) {
            refuse("\"" + column + "\" is empty: say where the record can be read about");
        }
        return examined(column, GivenAway::inLink);
    }

    private String examined(String column, Function<String, List<Finding>> examiner) {
        var text = cell(column).orElse("");
        if (text.length() > LONGEST_TEXT) {
            refuse("\"" + column + "\" has more than " + LONGEST_TEXT + " characters");
            return "";
        }
        if (text.codePoints().anyMatch(CellText::isInvisible)) {
            refuse("\"" + column + "\" holds characters that cannot be seen");
            return "";
        }
        for (var found : examiner.apply(text)) {
            givenAway.add("\"" + column + "\" holds " + found);
        }
        var repeated = repeatedPlace(text);
        if (repeated != null) {
            refuse("\"" + column + "\" repeats " + repeated + " of the row: take it out");
        }
        return text;
    }

    /// Which exact place of the row a text says again, in words, or null. A row that is generalized must not keep in
    /// its note what was taken from its columns.
    private @Nullable String repeatedPlace(String text) {
        var zip = cell("zip").map(value -> value.replaceAll("\\D.*", "")).orElse("");
        if (zip.length() >= 4 && text.matches("(?s).*(?<!\\d)0?" + zip + "(?!\\d).*")) {
            return "the ZIP code";
        }
        for (var column : List.of("latitude", "longitude")) {
            var degrees = cell(column).orElse("").replaceFirst("^[-+]", "");
            if (degrees.matches("\\d{1,3}\\.\\d{3,}.*")
                    && text.contains(degrees.substring(0, degrees.indexOf('.') + 4))) {
                return "the position";
            }
        }
        return null;
    }

    /// One of some words; the first of them when the cell names none, after a reason is on record.
    <T> T oneOf(String column, List<T> choices, Function<T, String> key, @Nullable T otherwise) {
        var word = cell(column).orElse("");
        for (var choice : choices) {
            if (key.apply(choice).equals(word)) {
                return choice;
            }
        }
        if (word.isEmpty() && otherwise != null) {
            return otherwise;
        }
        refuse("\"" + column + "\" is " + (word.isEmpty() ? "empty" : "none of the words that are known")
                + ": use one of " + choices.stream().map(key).collect(Collectors.joining(", ")));
        return choices.getFirst();
    }

    /// A day that is over or today.
    @Nullable
    LocalDate pastDay(String column) {
        var day = day(column);
        if (day != null && day.isAfter(today)) {
            refuse("\"" + column + "\" lies in the future");
        }
        return day;
    }

    @Nullable
    LocalDate day(String column) {
        var text = cell(column).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() != 10 || !CellText.isDate(text)) {
            refuse("\"" + column + "\" is not a day such as 2026-11-20");
            return null;
        }
        return LocalDate.parse(text);
    }

    boolean isOver(LocalDate day) {
        return !day.isAfter(today);
    }

    /// Refuses a date as precise as 2026, 2026-08 or 2026-08-14 that has not come.
    void refuseFuture(String column, String date) {
        if (!date.isEmpty() && date.compareTo(today.toString().substring(0, date.length())) > 0) {
            refuse("\"" + column + "\" lies in the future");
        }
    }

    /// A year that has begun.
    @Nullable
    Integer year(String column) {
        var text = cell(column).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("(19|20)\\d\\d(\\.0)?")) {
            refuse("\"" + column + "\" is not a year such as 2019");
            return null;
        }
        var year = Integer.parseInt(text.substring(0, 4));
        if (year > today.getYear()) {
            refuse("\"" + column + "\" lies in the future");
        }
        return year;
    }
}
