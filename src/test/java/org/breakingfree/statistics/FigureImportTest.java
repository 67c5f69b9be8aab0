package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureImportTest {

    @TempDir
    private Path folder;

    private Database db;

    @BeforeEach
    void open() throws IOException {
        db = Database.open(TestDatabase.migrated());
        var header =
                "measure,year,area,value,source_publisher,source_title,source_url,source_date,obtained_from,read,confidence,note\n";
        Files.writeString(
                folder.resolve("state-statistics.csv"),
                header
                        + "hotline_cases,2025,US-MN,4242,p,t,https://example.org/,2026,,yes,high,\n"
                        + "hotline_cases,2025,US-WI,7,p,t,https://example.org/,2026,,yes,high,\n"
                        + "hotline_cases,2025,US-IA,606,p,t,https://example.org/,2026,,yes,high,\n");
        Files.writeString(folder.resolve("country-statistics.csv"), header);
        Files.writeString(folder.resolve("populations.csv"), """
                area,year,people,source_publisher,source_title,source_url,source_date,license
                US-MN,2025,5800000,p,t,https://example.org/,2026,public domain
                """);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void figures_replace_those_before_and_withheld_numbers_are_nowhere_in_the_database() {
        assertThat(run()).isEqualTo(new Outcome.Done("3 figures, 2 of them withheld, and 1 populations."));
        assertThat(run()).isInstanceOf(Outcome.Done.class);

        assertThat(values()).containsExactly("US-IA -", "US-MN 4242", "US-WI -");
        var everything =
                db.read(handle -> handle.createQuery("""
                        select string_agg(row::text, ' ') from (
                            select statistic::text from statistic
                            union all select audit_log::text from audit_log
                            union all select search_document::text from search_document) row
                        """).mapTo(String.class).one());
        assertThat(everything).contains("4242").doesNotContain("606").doesNotContainPattern("hotline_cases,\\S*,7,");
    }

    @Test
    void a_mistake_changes_nothing_and_is_told_with_its_file_and_line() throws IOException {
        run();
        var file = folder.resolve("populations.csv");
        Files.writeString(file, Files.readString(file).replace("US-MN,2025,5800000", "US-XX,2025,0"));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.words())
                                .contains("populations.csv:2: \"people\" must be at least 1")
                                .endsWith("Nothing was changed."));
        assertThat(values()).hasSize(3);
    }

    @Test
    void a_folder_without_the_files_and_no_folder_at_all_are_told() {
        assertThat(FigureImport.run(db, List.of(folder.resolve("nowhere").toString())))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.words())
                                .endsWith("state-statistics.csv, country-statistics.csv, populations.csv"));
        assertThat(FigureImport.run(db, List.of())).isInstanceOf(Outcome.Misused.class);
    }

    private Outcome run() {
        return FigureImport.run(db, List.of(folder.toString()));
    }

    private List<String> values() {
        return db.read(handle -> handle.createQuery(
                        "select area || ' ' || coalesce(value::text, '-') from statistic order by area")
                .mapTo(String.class)
                .list());
    }
}
