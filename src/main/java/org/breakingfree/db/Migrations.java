package org.breakingfree.db;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/// Brings the schema up to what this code knows. Migrations only grow: `db/migration/V0001__….sql`.
public final class Migrations {

    private Migrations() {}

    /// Migrates forward.
    ///
    /// @return how many steps were taken, or empty when the database was migrated by newer code,
    ///         in which case nothing is changed
    public static Optional<Integer> run(ConnectionAddress address) {
        var flyway = Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                // All or none of them.
                .group(true)
                // Numbers are given by feature: a new one may be lower than one that ran long ago.
                .outOfOrder(true)
                .load();
        var known = flyway.info().all();
        for (var migration : known) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                return Optional.empty();
            }
        }
        MigrateResult result = flyway.migrate();
        return Optional.of(result.migrationsExecuted);
    }
}
