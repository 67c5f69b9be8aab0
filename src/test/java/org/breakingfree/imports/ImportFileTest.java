package org.breakingfree.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.imports.ImportDatabase.HEADER;
import static org.breakingfree.imports.ImportDatabase.row;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.imports.PlaceImport.Wish;
import org.breakingfree.map.PlaceChanges.Count;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are not what they should be.
class ImportFileTest {

    /// Whatever happens, the right rows are wanted: so much the more must a broken file change nothing.
    private static final Wish WISH = new Wish(true, Map.of());

    private static ImportDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = new ImportDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(database.areas()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_told_from_text(String charset) {
        unreadable(table().getBytes(Charset.forName(charset)), "The file is written in UTF-16");
    }

    @Test
    void latin_1_is_told_by_the_row_before_it() {
        var latin = (table() + row("a-2", "training", "MN").replace("Title", "Título") + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(why(latin)).contains("the file is not UTF-8", "Latin-1", "CSV UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The file is empty.",
                "'  ' | The file is empty.",
                "<!DOCTYPE html><html><p>Not found</p> | The file is a web page",
                "<kml></kml> | The file is a web page or XML",
                "%PDF-1.7 x | The file is a PDF",
                "hello | lacks checked_on, id, kind, name",
                "id;kind;name;area | separated by semicolons",
                "{\"type\": \"Topology\"} | it has no list of \"features\"",
                "[1, 2, 3] | it has no list of \"features\"",
                "{\"features\": 3} | it has no list of \"features\"",
                "{\"features\": [3]} | something that is no feature",
                "{\"features\": [ | it ends in the middle",
                "{\"features\": [{\"properties\": {\"id\": | it ends in the middle",
                "{\"features\": []} | The file has no rows",
                "{\"features\": [], | it ends in the middle"
            })
    void what_is_no_table_of_places_is_refused_with_what_it_is(String content, String reason) {
        unreadable(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void pictures_and_packed_files_are_told_by_their_first_bytes() throws IOException {
        unreadable(Files.readAllBytes(Path.of("static/favicon.ico")), "The file");
        unreadable(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "The file is a picture");
        unreadable(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "The file is a spreadsheet");
        unreadable(new byte[] {'i', 'd', ',', 'k', 0, 1}, "The file is not text");
        assertThat(database.file(WISH, folder.resolve("missing.csv")))
                .isInstanceOfSatisfying(
                        Result.Unreadable.class, it -> assertThat(it.why()).contains("no such file"));
        assertThat(database.file(WISH, folder))
                .isInstanceOfSatisfying(
                        Result.Unreadable.class, it -> assertThat(it.why()).contains("a folder"));
    }

    @Test
    void a_header_without_a_column_or_with_one_twice_is_refused_and_not_repeated() {
        unreadable("id,kind,name,770 University Avenue,area\n", "lacks checked_on, source_publisher");
        unreadable(HEADER + "\n" + row("a-1", "training") + "\n", "No column says where a record is");
        unreadable(HEADER + ",area,Area\n", "names a column twice: area");
        unreadable(HEADER + ",area\n", "The file has no rows");
        assertThat(why("id,770 University Avenue,44.9537\n".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("University", "44.9537");
    }

    @Test
    void a_mark_at_the_beginning_and_line_ends_of_windows_are_fine() {
        var marked = "\uFEFF" + table().replace("\n", "\r\n");

        var result = database.bytes(WISH, marked.getBytes(StandardCharsets.UTF_8));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Imported.class, it -> assertThat(it.count()).isEqualTo(new Count(1, 0, 0)));
        database.execute("delete from place");
    }

    @Test
    void a_quotation_mark_that_nobody_closed_is_told_by_the_row_before_it() {
        unreadable(table() + "a-2,training,\"Never closed,P,T,https://example.org/,2026-11-01,MN\n", "After row 2");
    }

    @Test
    void a_row_with_a_cell_too_few_or_too_many_is_refused_by_its_number() {
        var result = database.table(HEADER + ",state", row("a-1", "training"), row("a-2", "training", "MN", "x"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::toString)
                                .anyMatch(reason -> reason.startsWith("Row 2: it has 7 of 8 cells"))
                                .anyMatch(reason -> reason.startsWith("Row 3: it has 9 of 8 cells")));
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_refused_with_a_sentence() throws IOException {
        var large = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(large)) {
            out.write(HEADER + ",state\n");
            fill(out, "training,Program,P,T,https://example.org/,2026-11-01,MN");
        }
        assertThat(Files.size(large)).isGreaterThan(100_000_000);

        assertThat(database.file(WISH, large))
                .isInstanceOfSatisfying(
                        Result.Unreadable.class,
                        result -> assertThat(result.why())
                                .isEqualTo(
                                        "The file is too large: at most 50,000 rows and 30,000,000 characters are imported at once."
                                                + " Split it."));
        Files.delete(large);
    }

    /// Each row is another record, so that nothing but their number is wrong.
    private static void fill(Writer out, String rest) throws IOException {
        for (var i = 0; i < 1_600_000; i++) {
            out.write("a-" + i + "," + rest.replace("Program", "Program " + i) + "\n");
        }
    }

    @Test
    void a_file_that_is_wrong_from_end_to_end_is_not_read_to_its_end() throws IOException {
        var wrong = folder.resolve("wrong.csv");
        try (var out = Files.newBufferedWriter(wrong)) {
            out.write(HEADER + ",state\n");
            for (var i = 0; i < 5_000; i++) {
                out.write(row("a-" + i, "brothel", "MN") + "\n");
            }
        }

        assertThat(database.file(WISH, wrong)).isInstanceOfSatisfying(Result.Unreadable.class, result -> {
            assertThat(result.why()).startsWith("More than 1000 rows are wrong");
            assertThat(result.refusals()).hasSizeLessThan(1_010);
        });
    }

    @Test
    void a_row_without_end_takes_no_memory() {
        unreadable(table() + "a-2,training,\"" + "x".repeat(3_000_000), "one of more than 200000 characters");
        unreadable("{\"features\": [{\"properties\": {\"id\": \"" + "x".repeat(3_000_000), "one of more than 200000");
        unreadable("{\"features\": [" + "[".repeat(3_000_000), "something that is no feature");
    }

    private static String table() {
        return HEADER + ",state\n" + row("a-1", "training", "MN") + "\n";
    }

    private static void unreadable(String content, String reason) {
        unreadable(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static void unreadable(byte[] content, String reason) {
        assertThat(why(content)).contains(reason);
    }

    private static String why(byte[] content) {
        return switch (database.bytes(WISH, content)) {
            case Result.Unreadable(var why, var _) -> why;
            case Result result -> throw new AssertionError(result.toString());
        };
    }
}
