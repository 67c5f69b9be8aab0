package org.breakingfree.map;

import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;

/// Made-up records, by which the map can be tried with very many. Each says in its name that it is one.
public final class SamplePlaces {

    public static final int MOST = 5_000_000;

    /// Written at once, so that no statement takes long.
    private static final int BATCH = 50_000;

    private SamplePlaces() {}

    /// Adds so many, spread over all counties and cities by their population, the same ones each time. Only for a
    /// database that is thrown away.
    public static void add(Database db, int count) {
        var entry = new AuditEntry(new Actor.Job("sample"), "place.sample", Places.TOPIC);
        db.writeAtLength(entry, handle -> {
            for (var from = 0; from < count; from += BATCH) {
                SamplePlaceRepository.add(handle, from, Math.min(count, from + BATCH), count);
            }
            return count;
        });
    }
}
