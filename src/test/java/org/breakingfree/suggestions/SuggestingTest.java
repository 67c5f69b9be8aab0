package org.breakingfree.suggestions;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.breakingfree.command.Command;
import org.breakingfree.testing.TestSite;
import org.breakingfree.web.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What readers send in, on a site of its own.
class SuggestingTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.withStartingContent();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void empty() {
        site.db().receive(handle -> handle.execute("delete from place_suggestion"));
    }

    @Test
    void it_is_kept_with_its_day_and_language_and_nothing_else() {
        var audited = audited();
        var response = send("/es/map/suggest", "loc-0001", "closed", "Ya cerró.\r\nLo vi.", "https://example.org/n");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/es/map/suggest/thanks");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        var kept = waiting().getFirst();
        assertThat(kept.place()).isEqualTo("loc-0001");
        assertThat(kept.matter()).isEqualTo(Matter.CLOSED);
        assertThat(kept.words()).isEqualTo("Ya cerró.\nLo vi.");
        assertThat(kept.language()).isEqualTo(Language.ES);
        assertThat(kept.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(columns())
                .containsExactlyInAnyOrder(
                        "number",
                        "place",
                        "matter",
                        "words",
                        "source_url",
                        "language",
                        "received_on",
                        "state",
                        "reason",
                        "closed_on");
        assertThat(audited()).isEqualTo(audited);
    }

    @Test
    void what_must_be_changed_is_said_and_what_was_typed_stays() {
        var empty = send("/map/suggest", "", "", "", "");
        var page = parsed(empty);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#matter-missing", "#words");
        assertThat(page.select("#words").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#words").attr("aria-describedby")).contains("words-problem");

        var long1 = parsed(send("/map/suggest", "loc-0001", "wrong", "ä".repeat(2_001), "not a link"));
        assertThat(long1.select("#words").text()).hasSize(2_001);
        assertThat(long1.select("[role=alert] li").eachText())
                .first()
                .asString()
                .startsWith("This has 2,001 letters, and 2,000 fit.");
        assertThat(long1.select("#source").attr("value")).isEqualTo("not a link");
        assertThat(long1.select("input[name=place]").attr("value")).isEqualTo("loc-0001");
        assertThat(long1.select("input[value=wrong]").hasAttr("checked")).isTrue();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_sent_twice_waits_once() {
        for (var time = 0; time < 2; time++) {
            assertThat(send("/map/suggest", "loc-0001", "closed", "It has closed.", "")
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void two_thousand_letters_fit_of_any_script() {
        assertThat(send("/map/suggest", "", "other", "😀".repeat(2_000), "").statusCode())
                .isEqualTo(303);
        assertThat(waiting().getFirst().words()).isEqualTo("😀".repeat(2_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 612-555-0134.",
                "It is at 1234 Grand Avenue in town.",
                "Write to someone@example.org please.",
                "Look at 44.95371, -93.08996 on a map."
            })
    void what_leads_to_a_door_or_a_person_is_not_taken(String words) {
        var response = send("/map/suggest", "", "missing", words, "");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(parsed(response).select("#words-problem").text()).contains("Please take it out");
        assertThat(parsed(response).select("#words").text()).isEqualTo(words);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_link_may_not_hold_a_position_either() {
        var response = send("/map/suggest", "", "missing", "A place.", "https://maps.example/@44.95371,-93.08996,17z");

        assertThat(parsed(response).select("#source-problem")).isNotEmpty();
        assertThat(send("/map/suggest", "", "missing", "A place.", "javascript:alert(1)")
                        .statusCode())
                .isEqualTo(422);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void markup_is_text_and_what_nobody_types_is_left_out() {
        var hostile =
                "<script>alert(1)</script></textarea><img src=x onerror=alert(1)> \0\u001b[31m \u202eevil\u202c עברית";
        var back = parsed(send("/map/suggest", "", "", hostile, "\"><script>x</script>"));

        assertThat(back.select("main script, main img[onerror]")).isEmpty();
        assertThat(back.select("#words").text()).contains("<script>alert(1)</script></textarea>");

        assertThat(send("/map/suggest", "", "other", hostile, "").statusCode()).isEqualTo(303);
        assertThat(waiting().getFirst().words())
                .isEqualTo("<script>alert(1)</script></textarea><img src=x onerror=alert(1)> [31m evil עברית");
    }

    @Test
    void what_fills_in_every_field_is_thanked_and_forgotten() {
        var response = site.post("/map/suggest", form("", "other", "Buy this.", "") + "https%3A%2F%2Fx.example");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void another_site_cannot_have_a_browser_send_it() {
        var form = form("", "other", "From elsewhere.", "");

        assertThat(site.post("/map/suggest", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/map/suggest", form, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/map/suggest", form, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/map/suggest", form, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(waiting()).isEmpty();

        assertThat(site.post("/map/suggest", form, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.post("/map/suggest", form, "Origin", site.uri("").toString())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void of_one_place_only_so_many_wait() {
        for (var i = 0; i < Suggestions.MOST_OF_A_PLACE; i++) {
            assertThat(send("/map/suggest", "loc-0002", "closed", "Closed, " + i, "")
                            .statusCode())
                    .isEqualTo(303);
        }
        var full = send("/map/suggest", "loc-0002", "closed", "Closed, too", "");

        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(parsed(full).select("[role=alert]").text()).startsWith("Nothing was sent. Several readers");
        assertThat(parsed(full).select("#words").text()).isEqualTo("Closed, too");
        assertThat(send("/map/suggest", "loc-0003", "closed", "Another", "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void on_one_day_and_in_the_queue_there_is_only_so_much_room() {
        fill(Suggestions.MOST_IN_A_DAY, "2026-11-20");
        assertThat(parsed(send("/map/suggest", "", "other", "One more", ""))
                        .select("[role=alert]")
                        .text())
                .contains("tomorrow");

        fill(Suggestions.MOST_WAITING, "2026-11-01");
        assertThat(parsed(send("/es/map/suggest", "", "other", "Una más", ""))
                        .select("[role=alert]")
                        .text())
                .contains("en unas semanas");
    }

    @Test
    void in_one_hour_only_so_many_are_taken() {
        var suggestions = new Suggestions(site.db(), TestSite.CLOCK);
        var one = new Suggestion(0, "", Matter.OTHER, "Words", null, Language.EN, LocalDate.of(2026, 11, 20));
        for (var i = 0; i < Suggestions.MOST_IN_AN_HOUR; i++) {
            assertThat(suggestions.receive(one)).isEqualTo(Suggestions.Outcome.KEPT);
        }

        assertThat(suggestions.receive(one)).isEqualTo(Suggestions.Outcome.TOO_MANY_NOW);
    }

    @Test
    void an_editor_reads_and_closes_it_with_a_reason_on_record() {
        send("/map/suggest", "loc-0001", "danger", "Take it off, please.", "");
        var number = waiting().getFirst().number();

        assertThat(command())
                .isInstanceOf(Command.Outcome.Done.class)
                .asString()
                .contains("Take it off, please.");
        assertThat(command("close", "" + number)).isInstanceOf(Command.Outcome.Misused.class);
        assertThat(command("close", "" + number, "--reason", "They called 612-555-0134."))
                .isInstanceOf(Command.Outcome.Misused.class);
        assertThat(command("close", "" + number, "--reason", "Hidden today."))
                .isEqualTo(new Command.Outcome.Done("Suggestion " + number + " is closed (done)."));
        assertThat(command("close", "" + number, "--reason", "Again")).isInstanceOf(Command.Outcome.Refused.class);
        assertThat(command("close", "999999", "--reason", "None")).isInstanceOf(Command.Outcome.Refused.class);
        assertThat(command()).isEqualTo(new Command.Outcome.Done("No suggestion is waiting."));
        assertThat(audited()).contains("suggestion.done suggestion:" + number);
    }

    @Test
    void nobody_else_reads_it() {
        var secret = "zanzibarquartz";
        send("/map/suggest", "loc-0001", "wrong", secret, "https://example.org/" + secret);

        for (var path : List.of(
                "/map",
                "/map?in=US-MN",
                "/map/suggest",
                "/map/suggest?place=loc-0001",
                "/map/suggest/thanks",
                "/map/places.csv",
                "/map/places.geojson",
                "/search?q=" + secret,
                "/site.atom")) {
            assertThat(site.get(path).body().replace("q=" + secret, "").replace("\"" + secret + "\"", ""))
                    .as(path)
                    .doesNotContain("example.org/" + secret);
        }
    }

    private static void fill(int count, String day) {
        site.db().receive(handle -> handle.execute("""
                insert into place_suggestion (matter, words, language, received_on)
                select 'other', 'Words', 'en', ?::date from generate_series(1, ?)
                """, day, count));
    }

    private static Command.Outcome command(String... arguments) {
        return SuggestionCommands.command(TestSite.CLOCK).action().run(site.db(), List.of(arguments));
    }

    private static List<Suggestion> waiting() {
        return new Suggestions(site.db(), TestSite.CLOCK).waiting();
    }

    private static List<String> audited() {
        return site.db()
                .read(handle -> handle.createQuery(
                                "select action || ' ' || subject from audit_log where subject like 'suggestion%'")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> columns() {
        return site.db()
                .read(handle -> handle.createQuery(
                                "select column_name from information_schema.columns where table_name = 'place_suggestion'")
                        .mapTo(String.class)
                        .list());
    }

    private static HttpResponse<String> send(String path, String place, String matter, String words, String source) {
        return site.post(path, form(place, matter, words, source));
    }

    private static String form(String place, String matter, String words, String source) {
        return "place=%s&matter=%s&words=%s&source=%s&website="
                .formatted(encode(place, UTF_8), matter, encode(words, UTF_8), encode(source, UTF_8));
    }

    private static Document parsed(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }
}
