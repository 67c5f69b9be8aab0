package org.breakingfree.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakingfree.db.Database;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.imports.PlaceImport.Wish;
import org.breakingfree.imports.PlantedPlaces.Planted;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who wants to find a door asks thousands of questions, and then steals the disk.
///
/// Two sites have the same records in the same areas, and each record has been given another true position on each. A
/// question that both answer alike, to the byte, cannot tell one position from another; and what neither the database
/// nor the disk nor a log holds cannot be asked for at all.
class AttackTest {

    private static final int RECORDS = 300;
    private static final int QUESTIONS = 2_500;
    private static final long SEEN = 7;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Path FOLDER = TestSite.temporaryFolder();

    private static TestSite one;
    private static TestSite other;
    private static List<Planted> planted;
    private static Result result;

    @BeforeAll
    static void plant() throws IOException {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        one = TestSite.withStartingContent(TestDatabase.migrated(), FOLDER);
        other = TestSite.withStartingContent();
        planted = new PlantedPlaces(SEEN, 1).some(RECORDS);
        result = importInto(one.db(), planted);
        importInto(other.db(), new PlantedPlaces(SEEN, 2).some(RECORDS));
        for (var site : List.of(one, other)) {
            Patience.until(
                    "the records are on the map",
                    () -> site.get("/map/places.csv").body().contains("planted-1,"));
        }
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        one.close();
        other.close();
    }

    private static Result importInto(Database db, List<Planted> planted) throws IOException {
        var file = Files.createTempFile("planted", ".csv");
        Files.writeString(
                file,
                planted.stream()
                        .map(Planted::row)
                        .collect(Collectors.joining("\n", PlantedPlaces.header() + "\n", "\n")));
        try {
            var result = PlaceImport.run(db, TestSite.CLOCK, file, new Wish(false, Map.of()));
            assertThat(result).isInstanceOf(Result.Imported.class);
            return result;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void the_two_sites_were_given_other_positions() {
        var there = new PlantedPlaces(SEEN, 2).some(RECORDS);

        for (var i = 0; i < RECORDS; i++) {
            assertThat(planted.get(i).secrets())
                    .doesNotContainAnyElementsOf(there.get(i).secrets());
        }
    }

    @Test
    void no_question_narrows_a_record_below_its_area() {
        var random = new Random(11);
        for (var i = 0; i < QUESTIONS; i++) {
            var question = question(random);

            var answer = one.get(question);

            assertThat(answer.statusCode()).as(question).isLessThan(500);
            assertThat(other.get(question).body()).as(question).isEqualTo(answer.body());
        }
    }

    /// Halves areas, years, words and zooms in every combination, as somebody would who searches.
    private static String question(Random random) {
        var where = switch (random.nextInt(5)) {
            case 0 -> "/map?";
            case 1 -> "/map/places.json?";
            case 2 ->
                "/map/groups/" + (2 + random.nextInt(8)) + "/" + (6 + random.nextInt(4)) + "/"
                        + (10 + random.nextInt(4)) + ".json?";
            default -> "/map/groups/" + (2 + random.nextInt(8)) + ".json?";
        };
        var asked = new ArrayList<String>();
        if (random.nextInt(3) > 0) {
            asked.add("in="
                    + pick(
                            random,
                            List.of(
                                    "US-MN",
                                    "US-WI",
                                    "US-ND",
                                    "US-SD",
                                    "US-IA",
                                    "US",
                                    "us-27053",
                                    "us-27123",
                                    "us-mn-saint-paul",
                                    "us-55025",
                                    "us-19153",
                                    "us-27003",
                                    "us-46099",
                                    "us-38017")));
        }
        var from = 2010 + random.nextInt(15);
        if (random.nextBoolean()) {
            asked.add("from=" + from);
        }
        if (random.nextBoolean()) {
            asked.add("to=" + (from + random.nextInt(8)));
        }
        if (random.nextInt(3) == 0) {
            asked.add("text="
                    + pick(
                            random,
                            List.of("harbor", "hope", "lantern", "cedar", "river+bridge", "dawn", "har", "44", "qqq")));
        }
        if (random.nextInt(3) == 0) {
            asked.add("kind="
                    + pick(
                            random,
                            List.of("services", "courts", "cases", "buyers", "prevention", "cases&kind=services")));
        }
        return where + String.join("&", asked);
    }

    private static String pick(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void every_position_that_is_given_out_is_where_the_name_of_an_area_is_written() {
        var points = one.db()
                .read(handle -> new HashSet<>(
                        handle.createQuery("select longitude::float8 || ' ' || latitude::float8 from area")
                                .mapTo(String.class)
                                .list()));
        for (var site : List.of(one, other)) {
            var features = JsonMapper.builder()
                    .build()
                    .readTree(site.get("/map/places.geojson").body())
                    .get("features");
            var given = 0;
            for (var feature : features) {
                var at = feature.get("geometry").get("coordinates");
                assertThat(points)
                        .contains(number(at.get(0).asDouble()) + " "
                                + number(at.get(1).asDouble()));
                given += feature.get("id").asString().startsWith("planted-") ? 1 : 0;
            }
            assertThat(given).isEqualTo(RECORDS);
        }
        assertThat(one.get("/map/places.geojson").body())
                .isEqualTo(other.get("/map/places.geojson").body());
        assertThat(one.get("/map/places.csv").body())
                .isEqualTo(other.get("/map/places.csv").body());
    }

    private static String number(double degrees) {
        var text = Double.toString(degrees);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Test
    void what_was_finer_stands_neither_in_the_database_nor_on_the_disk_nor_in_a_log_nor_in_the_report()
            throws IOException {
        var secrets = planted.stream().flatMap(each -> each.secrets().stream()).collect(Collectors.toSet());
        assertThat(secrets).hasSizeGreaterThan(3 * RECORDS);
        for (var question : List.of("/map", "/map/places.csv", "/map/places.geojson", "/map/places.json", "/es/map")) {
            one.get(question);
        }

        assertHoldsNone(ImportDatabase.dump(one.db()), secrets, "the database");
        assertHoldsNone(result.toString(), secrets, "the report");
        assertHoldsNone(
                LOG.list.stream()
                        .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                        .collect(Collectors.joining("\n")),
                secrets,
                "the log");
        try (var files = Files.walk(FOLDER)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                // The kits, which are linked from another folder, are far too large and have nothing to do with it.
                if (!file.startsWith(FOLDER.resolve("kits"))) {
                    assertHoldsNone(text(file), secrets, file.toString());
                }
            }
        }
    }

    /// The site goes on working meanwhile, and a file may be gone before it is read.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static void assertHoldsNone(String text, Set<String> secrets, String where) {
        assertThat(text).as(where).isNotNull();
        assertThat(secrets.stream().filter(text::contains).toList()).as(where).isEmpty();
    }
}
