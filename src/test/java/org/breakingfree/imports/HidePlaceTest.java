package org.breakingfree.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One record, two nodes, and an editor in a hurry.
class HidePlaceTest {

    private static final List<String> EVERYWHERE = List.of(
            "/map/places.csv",
            "/map/places.geojson",
            "/map/places.json",
            "/map/places.json?in=US-AZ",
            "/map?in=US-AZ",
            "/es/map?in=US-AZ",
            "/search?q=phoenix+specialized");
    private static final String NAME = "Phoenix specialized trafficking court";

    /// What the search shows where it is found.
    private static final String FOUND = "/map?in=US-AZ#places";

    private static TestSite one;
    private static TestSite other;

    @BeforeAll
    static void start() {
        var database = TestDatabase.migrated();
        one = TestSite.withStartingContent(database, TestSite.temporaryFolder());
        other = TestSite.withStartingContent(database, TestSite.temporaryFolder());
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private static boolean tells(TestSite site, String address) {
        var body = site.get(address).body();
        return address.startsWith("/search") ? body.contains(FOUND) : body.contains(NAME);
    }

    private static Outcome hide(String... arguments) {
        return HidePlace.command(TestSite.CLOCK).action().run(one.db(), List.of(arguments));
    }

    @Test
    void a_hidden_place_is_gone_everywhere_on_every_node_and_the_audit_log_says_so() {
        for (var site : List.of(one, other)) {
            for (var address : EVERYWHERE) {
                Patience.until(NAME + " at " + address, () -> tells(site, address));
            }
        }

        assertThat(hide("loc-0001", "--reason", "The court asked for it")).isInstanceOf(Outcome.Done.class);

        for (var site : List.of(one, other)) {
            for (var address : EVERYWHERE) {
                Patience.until("gone from " + address, () -> !tells(site, address));
            }
        }
        assertThat(column("select actor || ' ' || action || ' ' || subject from audit_log order by id desc limit 1"))
                .containsExactly("job:terminal place.hide place:loc-0001");
        assertThat(column("select hidden_reason from place where id = 'loc-0001'"))
                .containsExactly("The court asked for it");
        assertThat(hide("loc-0001", "--reason", "Once more")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_place_that_is_not_there_cannot_be_hidden_and_nothing_is_written_down() {
        var before = column("select count(*)::text from audit_log");

        assertThat(hide("loc-9999", "--reason", "It is not there")).isInstanceOf(Outcome.Refused.class);
        assertThat(hide("loc-0002")).isInstanceOf(Outcome.Misused.class);
        assertThat(hide("loc-0002", "--reason", " ")).isInstanceOf(Outcome.Misused.class);
        assertThat(hide("loc-0002", "--because", "x")).isInstanceOf(Outcome.Misused.class);

        assertThat(column("select count(*)::text from audit_log")).isEqualTo(before);
    }

    @Test
    void a_reason_does_not_keep_what_is_to_be_hidden() {
        var outcome = hide("loc-0002", "--reason", "It names 770 University Avenue West");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Misused.class,
                        misused -> assertThat(misused.words())
                                .contains("a street address")
                                .doesNotContain("University"));
    }

    @Test
    void a_case_is_told_ninety_days_after_its_last_year_and_not_before() throws Exception {
        var file = Files.createTempFile("cases", ".csv");
        Files.writeString(
                file,
                ImportDatabase.HEADER + ",year_from,year_to,state\n"
                        + ImportDatabase.row("case-over", "federal_case", "2024", "2025", "MN") + "\n"
                        + ImportDatabase.row("case-open", "federal_case", "2024", "2026", "MN") + "\n");

        PlaceImport.run(one.db(), TestSite.CLOCK, file, new PlaceImport.Wish(false, Map.of()));
        Files.delete(file);

        Patience.until(
                "the older case is told",
                () -> one.get("/map/places.csv").body().contains("case-over,"));
        assertThat(one.get("/map/places.csv").body()).doesNotContain("case-open,");
        assertThat(column("select id from place where id like 'case-%' order by id"))
                .containsExactly("case-open", "case-over");
    }

    private static List<String> column(String sql) {
        return one.db()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
