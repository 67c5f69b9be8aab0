package org.breakingfree.claims;

import java.util.List;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;

/// The figures of the site. Nothing prints a number that is not one of them.
public final class Claims {

    /// What an `AuditEntry.subject` about a figure starts with.
    public static final String TOPIC = "claim";

    private final Database db;

    public Claims(Database db) {
        this.db = db;
    }

    /// All figures, in the order of their file: what belongs together stands together.
    public List<Claim> all() {
        return db.read(ClaimRepository::all);
    }

    /// Puts the starting figures into an empty table, as a part of the caller's write.
    public static void replace(Handle handle, List<Claim> claims) {
        ClaimRepository.replace(handle, claims);
    }
}
