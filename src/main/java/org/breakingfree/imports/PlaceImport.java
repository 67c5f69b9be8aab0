package org.breakingfree.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.gazetteer.Gazetteer;
import org.breakingfree.imports.InputRows.Broken;
import org.breakingfree.imports.InputRows.Enough;
import org.breakingfree.map.Place;
import org.breakingfree.map.PlaceChanges;
import org.breakingfree.map.PlaceChanges.Entry;
import org.breakingfree.map.Places;
import org.jdbi.v3.core.Handle;

/// Imports a file of places: a table (CSV) or a GeoJSON collection.
///
/// Each row is placed in the finest area in which its kind may stand, and what was finer is forgotten before anything
/// is written: it reaches neither the database nor the audit log, the report, or any other log. Either all rows are
/// right, or the caller wants the right ones, or nothing changes. An id that is known is changed and not added again,
/// so that the same file can be imported twice.
public final class PlaceImport {

    /// What of a file may be imported.
    ///
    /// @param acceptValid whether to import the right rows when others are not
    /// @param allowed why a row may stand although it looks like giving something away, by its number
    public record Wish(boolean acceptValid, Map<Integer, String> allowed) {}

    public sealed interface Result {

        /// Written, all of it in one step.
        record Imported(PlaceChanges.Count count, List<Refusal> refusals, int overridden) implements Result {}

        /// Nothing was written, because rows are wrong.
        record Refused(int right, List<Refusal> refusals) implements Result {}

        /// Nothing was written, because the file cannot be read, or not to its end.
        record Unreadable(String why, List<Refusal> refusals) implements Result {}
    }

    /// As many records as fit into little memory, and into one report that somebody reads.
    static final int MOST_ROWS = 50_000;

    static final int MOST_CHARACTERS = 30_000_000;

    /// A file with more wrong rows is wrong as a whole.
    private static final int MOST_REFUSALS = 1_000;

    private final Database db;
    private final Clock clock;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final Map<List<Object>, Integer> rowOfRecord = new HashMap<>();
    private int rows;
    private long characters;
    private int overridden;

    private PlaceImport(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public static Result run(Database db, Clock clock, Path file, Wish wish) {
        return switch (ImportFile.open(file)) {
            case ImportFile.Opened.Unreadable(var why) -> new Result.Unreadable(why, List.of());
            case ImportFile.Opened.Table(var reader) ->
                new PlaceImport(db, clock).run(reader, new CsvRows(reader), wish);
            case ImportFile.Opened.GeoJson(var reader) ->
                new PlaceImport(db, clock).run(reader, new GeoJsonRows(reader), wish);
        };
    }

    private Result run(Closeable file, InputRows input, Wish wish) {
        var today = LocalDate.now(clock);
        var areas = Locator.byCode(db.read(PlaceChanges::areas));
        if (areas.isEmpty()) {
            return new Result.Unreadable(
                    "The database is still empty: start the site once, so that it takes in its" + " starting content.",
                    List.of());
        }
        var places = new RowPlace(new Locator(Gazetteer.shipped(), areas));
        try (file) {
            input.forEach(row -> take(row, places, today, wish));
        } catch (Broken broken) {
            return new Result.Unreadable(String.valueOf(broken.getMessage()), refusals);
        } catch (Enough _) {
            return new Result.Unreadable(tooMuch(), refusals);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (rows == 0) {
            return new Result.Unreadable("The file has no rows.", List.of());
        }
        compareWithMap();
        refusals.sort(Comparator.comparingInt(Refusal::row));
        if (entries.isEmpty() || !refusals.isEmpty() && !wish.acceptValid()) {
            return new Result.Refused(entries.size(), refusals);
        }
        var sorted = entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        var count = db.writeAtLength(entry("place.import", Places.TOPIC), handle -> write(handle, sorted, today));
        return new Result.Imported(count, refusals, overridden);
    }

    private String tooMuch() {
        if (refusals.size() > MOST_REFUSALS) {
            return "More than " + MOST_REFUSALS
                    + " rows are wrong; the first are listed. Mend what they have in common.";
        }
        return "The file is too large: at most %,d rows and %,d characters are imported at once. Split it."
                .formatted(MOST_ROWS, MOST_CHARACTERS);
    }

    private static AuditEntry entry(String action, String subject) {
        return new AuditEntry(new Actor.Job("import"), action, subject);
    }

    private static PlaceChanges.Count write(Handle handle, List<Entry> entries, LocalDate today) {
        var count = PlaceChanges.put(handle, entries, today);
        for (var entry : entries) {
            if (!entry.overrideReason().isEmpty()) {
                entry("place.override", Places.TOPIC + ":" + entry.place().id()).record(handle);
            }
        }
        return count;
    }

    private void take(InputRow row, RowPlace places, LocalDate today, Wish wish) {
        rows++;
        characters += row.cells().values().stream().mapToInt(String::length).sum();
        if (rows > MOST_ROWS || characters > MOST_CHARACTERS || refusals.size() > MOST_REFUSALS) {
            throw new Enough();
        }
        var reading = new RowReading(row, today);
        var place = places.read(reading);
        var allowed = wish.allowed().get(row.number());
        if (allowed == null) {
            reading.givenAway()
                    .forEach(found -> reading.refuse(found + ": take it out, or let it stand with --allow "
                            + row.number() + ":\"why it may stand\""));
        }
        refuseDoubles(row.number(), place, reading);
        if (reading.reasons().isEmpty()) {
            var isOverridden = allowed != null && !reading.givenAway().isEmpty();
            overridden += isOverridden ? 1 : 0;
            entries.put(row.number(), new Entry(place, isOverridden ? allowed : ""));
        } else {
            reading.reasons().forEach(reason -> refusals.add(new Refusal(row.number(), reason)));
        }
    }

    private void refuseDoubles(int number, Place place, RowReading reading) {
        if (place.id().isEmpty()) {
            return;
        }
        var sameId = rowOfId.putIfAbsent(place.id(), number);
        if (sameId != null) {
            reading.refuse("row " + sameId + " has the same \"id\"");
            return;
        }
        if (!place.areaCode().isEmpty()) {
            var same = rowOfRecord.putIfAbsent(key(place), number);
            if (same != null) {
                reading.refuse("row " + same
                        + " has the same kind, name, area and first year, and is probably the same record");
            }
        }
    }

    private static List<Object> key(Place place) {
        var year = place.years().yearFrom();
        return List.of(place.kind(), place.name().toLowerCase(Locale.ROOT), place.areaCode(), year == null ? 0 : year);
    }

    /// Refuses what is on the map under another id, and what was hidden.
    private void compareWithMap() {
        var places = entries.values().stream().map(Entry::place).toList();
        var twins = db.readAtLength(handle -> PlaceChanges.twins(handle, places));
        var known = db.readAtLength(handle ->
                PlaceChanges.known(handle, places.stream().map(Place::id).toList()));
        for (var entry : List.copyOf(entries.entrySet())) {
            var id = entry.getValue().place().id();
            if (known.getOrDefault(id, false)) {
                refuse(entry.getKey(), "a record with this \"id\" was hidden, and is not brought back by an import");
            } else if (twins.containsKey(id)) {
                refuse(
                        entry.getKey(),
                        "the same record is on the map with the id " + twins.get(id) + ": use that id to change it");
            }
        }
    }

    private void refuse(int row, String reason) {
        entries.remove(row);
        refusals.add(new Refusal(row, reason));
    }
}
