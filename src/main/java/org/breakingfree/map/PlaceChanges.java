package org.breakingfree.map;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.search.SearchDocument;
import org.jdbi.v3.core.Handle;

/// Changes of single records on the map, each a part of the caller's write, whose audit entry must be about
/// [Places#TOPIC] so that every node forgets what it shows.
public final class PlaceChanges {

    /// A record to be stored.
    ///
    /// @param overrideReason why it stands there although something in it looks like an address or a person; mostly
    ///                       empty
    public record Entry(Place place, String overrideReason) {}

    /// What became of some records.
    public record Count(int added, int changed, int same) {}

    /// More names than anybody searches through in one state.
    private static final int MOST_TOLD = 2_000;

    /// What the audit log calls it when records are over.
    static final String EXPIRE = "place.expire";

    private static final int BATCH = 500;

    private PlaceChanges() {}

    /// All areas, by code.
    public static List<Area> areas(Handle handle) {
        return PlaceRepository.areas(handle);
    }

    /// Those of some ids that there are already, and whether each is hidden.
    public static Map<String, Boolean> known(Handle handle, Collection<String> ids) {
        return PlaceChangeRepository.known(handle, ids);
    }

    /// For each record that is on the map under another id, that id.
    public static Map<String, String> twins(Handle handle, List<Place> places) {
        return PlaceChangeRepository.twins(handle, places);
    }

    /// Stores records; one with an id that is known takes the place of the one before.
    public static Count put(Handle handle, List<Entry> entries, LocalDate today) {
        var known =
                known(handle, entries.stream().map(entry -> entry.place().id()).toList());
        // Where a record stood before its change is told anew as well.
        var regions = new TreeSet<>(regionsOf(handle, known.keySet()));
        var added = 0;
        var changed = 0;
        for (var from = 0; from < entries.size(); from += BATCH) {
            var part = entries.subList(from, Math.min(entries.size(), from + BATCH));
            var made = PlaceChangeRepository.put(handle, part);
            for (var i = 0; i < made.length; i++) {
                if (made[i] > 0) {
                    var isNew = !known.containsKey(part.get(i).place().id());
                    added += isNew ? 1 : 0;
                    changed += isNew ? 0 : 1;
                }
            }
        }
        if (added + changed > 0) {
            regions.addAll(regionsOf(
                    handle, entries.stream().map(entry -> entry.place().id()).toList()));
            tellAnew(handle, regions, today);
        }
        return new Count(added, changed, entries.size() - added - changed);
    }

    /// Takes a record off the map and out of the search at once; false when there is none to hide.
    public static boolean hide(Handle handle, String id, String reason, LocalDate today) {
        var regions = regionsOf(handle, List.of(id));
        if (!PlaceChangeRepository.hide(handle, id, reason)) {
            return false;
        }
        tellAnew(handle, regions, today);
        return true;
    }

    /// Takes the names of records that are over out of the search. Nothing is written when there are none.
    static void tellOfExpired(Database db, LocalDate today) {
        var regions = db.read(handle -> PlaceChangeRepository.regionsOfExpired(handle, today));
        if (!regions.isEmpty()) {
            var entry = new AuditEntry(new Actor.Job("calendar"), EXPIRE, Places.TOPIC + ":" + today);
            db.writeAtLength(entry, handle -> {
                tellAnew(handle, regions, today);
                return regions.size();
            });
        }
    }

    private static Collection<String> regionsOf(Handle handle, Collection<String> ids) {
        return PlaceChangeRepository.regions(handle, ids);
    }

    /// Writes what can be searched for in some states and countries.
    private static void tellAnew(Handle handle, Collection<String> regions, LocalDate today) {
        var areas = Atlas.byCode(PlaceRepository.areas(handle));
        for (var region : regions) {
            SearchDocument.remove(handle, Places.TOPIC + ":" + region);
            var told = PlaceChangeRepository.told(handle, region, today, MOST_TOLD);
            PlaceSearch.documents(areas, told).forEach(document -> SearchDocument.add(handle, document));
        }
    }
}
