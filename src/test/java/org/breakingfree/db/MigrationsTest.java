package org.breakingfree.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @Test
    void a_database_of_an_older_release_takes_a_step_with_a_lower_number_than_its_last(@TempDir Path older)
            throws IOException {
        try (var steps = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var step : steps.toList()) {
                if (!step.getFileName().toString().startsWith("V0022")) {
                    Files.copy(step, older.resolve(step.getFileName()));
                }
            }
        }
        var address = TestDatabase.empty();
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("filesystem:" + older)
                .load()
                .migrate();

        assertThat(Migrations.run(address)).hasValue(1);
        assertThat(Migrations.run(address)).hasValue(0);
    }
}
