package org.breakingfree.indicators;

import java.util.List;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;

/// The signs, as the rest of the site sees them.
public final class Indicators {

    /// What an `AuditEntry.subject` about a sign starts with.
    public static final String TOPIC = "indicator";

    private final Database db;

    public Indicators(Database db) {
        this.db = db;
    }

    /// All signs, in the order of their file: setting by setting, group by group.
    public List<Indicator> all() {
        return db.read(IndicatorRepository::all);
    }

    /// Puts the starting signs into an empty table, as a part of the caller's write.
    public static void replace(Handle handle, List<Indicator> indicators) {
        IndicatorRepository.replace(handle, indicators);
    }
}
