package org.breakingfree.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.breakingfree.map.Basis;
import org.breakingfree.map.Place;
import org.breakingfree.map.PlaceKind;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Turns one row into a record in its area. What comes out holds nothing finer than the map may show.
final class RowPlace {

    /// What takes the place of a value that is wrong; no such record is ever stored.
    private static final LocalDate NEVER = LocalDate.EPOCH;

    private static final String SMALL = "<" + Place.SMALLEST_COUNT;

    private final Locator locator;

    RowPlace(Locator locator) {
        this.locator = locator;
    }

    /// The record, which may be stored only if the reading has no reasons against it.
    Place read(RowReading row) {
        var kind = kind(row);
        var area = locator.locate(row, kind);
        var years = new Place.Years(row.year("year_from"), row.year("year_to"));
        checkYears(row, kind, years);
        var checkedOn = row.pastDay("checked_on");
        if (row.cell("checked_on").isEmpty()) {
            row.refuse("\"checked_on\" is needed: the day on which somebody last read the source");
        }
        checkedOn = checkedOn == null ? NEVER : checkedOn;
        var withheld = isWithheld(row, kind);
        return new Place(
                0,
                id(row),
                kind,
                row.oneOf("basis", List.of(Basis.values()), Basis::key, Basis.REPORT),
                row.text("name"),
                area == null ? "" : area.code(),
                years,
                row.textOrEmpty("detail"),
                withheld ? null : count(row, kind),
                withheld,
                languages(row),
                new Source(row.text("source_publisher"), row.text("source_title"), link(row), sourceDate(row)),
                row.textOrEmpty("obtained_from"),
                row.oneOf("confidence", Place.CONFIDENCE, Function.identity(), "medium"),
                row.textOrEmpty("note"),
                checkedOn,
                expiresOn(row, kind, checkedOn));
    }

    private static PlaceKind kind(RowReading row) {
        if (row.cell("kind").orElse("").equals("confidential_service")) {
            row.refuse(
                    "a confidential service is not placed on the map; its telephone number stands in the directory of"
                            + " helplines");
            return PlaceKind.SURVIVOR_SERVICE;
        }
        return row.oneOf("kind", Arrays.asList(PlaceKind.values()), PlaceKind::key, null);
    }

    private static String id(RowReading row) {
        var id = row.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            row.refuse(
                    "\"id\" must be small letters, digits and hyphens, such as mn-court-1, and stay the same for good");
        }
        if (id.matches("\\d{5,}")) {
            row.refuse("\"id\" is a long number: put letters before it, so that it is not taken for a ZIP code or a"
                    + " telephone number");
        }
        return id;
    }

    private static void checkYears(RowReading row, PlaceKind kind, Place.Years years) {
        if (years.yearFrom() != null && years.yearTo() != null && years.yearTo() < years.yearFrom()) {
            row.refuse("\"year_to\" lies before \"year_from\"");
        }
        if (kind == PlaceKind.FEDERAL_CASE && years.yearFrom() == null) {
            row.refuse("a case needs \"year_from\": it is told 90 days after its last year at the earliest");
        }
    }

    private static boolean isWithheld(RowReading row, PlaceKind kind) {
        return kind == PlaceKind.POLICE_RECORD && row.cell("count").orElse("").equals(SMALL);
    }

    private static @Nullable Integer count(RowReading row, PlaceKind kind) {
        var text = row.cell("count").orElse("");
        if (text.isEmpty() != (kind != PlaceKind.POLICE_RECORD)) {
            row.refuse("\"count\" belongs to police_record, and a police_record needs one");
            return null;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,7}")) {
            row.refuse("\"count\" is not a whole number");
            return null;
        }
        var count = Integer.parseInt(text);
        if (count < Place.SMALLEST_COUNT) {
            row.refuse("\"count\" is under " + Place.SMALLEST_COUNT + " and can point at single people: write \""
                    + SMALL + "\"");
        }
        return count;
    }

    private static List<String> languages(RowReading row) {
        var codes = row.cell("languages").orElse("").replaceAll("[,;\\s]+", " ").strip();
        if (!codes.matches("([a-z]{2}( [a-z]{2})*)?")) {
            row.refuse("\"languages\" are not codes of two letters such as \"en es\"");
            return List.of();
        }
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    private static SafeUrl link(RowReading row) {
        var link = row.link("source_url");
        return SafeUrl.parse(link).orElseGet(() -> {
            if (!link.isEmpty()) {
                row.refuse("\"source_url\" is not a web address such as https://example.org/");
            }
            return SafeUrl.MISSING;
        });
    }

    private static String sourceDate(RowReading row) {
        var date = row.cell("source_date").orElse("");
        if (!date.isEmpty() && !CellText.isDate(date)) {
            row.refuse("\"source_date\" is not a date such as 2026, 2026-08 or 2026-08-14");
            return "";
        }
        row.refuseFuture("source_date", date);
        return date;
    }

    private static LocalDate expiresOn(RowReading row, PlaceKind kind, LocalDate checkedOn) {
        var latest = checkedOn.plusMonths(kind.monthsItHolds());
        if (!checkedOn.equals(NEVER) && row.isOver(latest)) {
            row.refuse("\"checked_on\" lies so long ago that the record would not be shown: read its source again");
        }
        var asked = row.day("expires_on");
        if (asked == null) {
            return latest;
        }
        if (!asked.isAfter(checkedOn) || asked.isAfter(latest)) {
            row.refuse("\"expires_on\" must lie within " + kind.monthsItHolds() + " months after \"checked_on\" for a "
                    + kind.key());
        }
        return asked;
    }
}
