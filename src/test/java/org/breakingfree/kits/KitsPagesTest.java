package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KitsPagesTest extends SiteTest implements PageQuestions {

    /// The files are made while the site is open; the first run of the tests waits for them.
    @BeforeAll
    static void waitForTheFiles() {
        Patience.until(
                "the files are made",
                () -> !page("/kits/general-60").select(".files").isEmpty());
    }

    @Override
    public String path() {
        return "/kits";
    }

    @Test
    void it_leads_to_every_kit() {
        assertThat(page("/kits").select("main a[href=/kits/general-60]").text())
                .isEqualTo("What it is, and what we can do");
        assertThat(page("/es/kits").select("main a[href=/es/kits/general-60]")).hasSize(1);
    }

    @Test
    void it_says_that_survivors_have_not_reviewed_the_kit_yet() {
        assertThat(page("/kits").select("main").text())
                .contains("Review by survivors and by a lawyer is still to come");
    }

    @Nested
    class OneKit implements PageQuestions {

        @Override
        public String path() {
            return "/kits/general-60";
        }

        @Test
        void it_lists_every_file_with_its_type_length_and_size() {
            var files = page("/kits/general-60").select(".files li");

            assertThat(files).hasSize(8);
            assertThat(files.first().text())
                    .contains("Everything")
                    .containsPattern("ZIP, 7 files with checksums, [\\d,]+ kB");
            assertThat(files.text())
                    .contains("PowerPoint, 15 slides with notes")
                    .contains("PDF, 10 pages");
        }

        @Test
        void it_shows_the_hour_from_its_first_minute_to_its_last() {
            var steps = page("/kits/general-60").select(".agenda .num").eachText();

            assertThat(steps).hasSize(6).startsWith("0:00 5 min").endsWith("0:55 5 min");
        }

        @Test
        void it_asks_to_plan_for_the_person_in_the_room() {
            assertThat(page("/kits/general-60").select(".note").text()).contains("Someone in the room has lived this.");
        }

        @Test
        void in_spanish_it_says_that_the_files_are_in_english() {
            var page = page("/es/kits/general-60");

            assertThat(page.select(".note").text()).contains("Los archivos están en inglés");
            assertThat(page.select("h1").attr("lang")).isEqualTo("en");
        }

        @Test
        void its_pictures_are_of_the_real_files() {
            for (var picture : page("/kits/general-60").select(".kit-sheets img")) {
                var answer = bytes(picture.attr("src"));

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
                assertThat(picture.attr("alt")).isNotBlank();
            }
        }
    }

    @Test
    void every_file_can_be_taken_under_a_neutral_name() {
        for (var link : page("/kits/general-60").select(".files a")) {
            var answer = bytes(link.attr("href"));

            assertThat(answer.statusCode()).as(link.attr("href")).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .matches("attachment; filename=\"seminar-60-[a-z0-9.-]+\"");
            assertThat(answer.headers().firstValue("ETag").orElse("")).matches("\"[0-9a-f]{24}[^\"]*\"");
            assertThat(answer.headers().map()).containsKey("last-modified").doesNotContainKey("set-cookie");
        }
    }

    @Test
    void a_download_that_broke_off_goes_on_where_it_stopped() {
        var whole = bytes("/kits/general-60/1.0.0/slides.pptx");
        var tag = whole.headers().firstValue("ETag").orElseThrow();

        var rest = bytes("/kits/general-60/1.0.0/slides.pptx", "Range", "bytes=1000-", "If-Range", tag);

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).hasSize(whole.body().length - 1000);
        assertThat(rest.headers().firstValue("Content-Range"))
                .hasValue("bytes 1000-%d/%d".formatted(whole.body().length - 1, whole.body().length));
        assertThat(bytes("/kits/general-60/1.0.0/slides.pptx", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(bytes("/kits/general-60/1.0.0/slides.pptx", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kits/general-90",
                "/kits/General-60",
                "/kits/..%2f..",
                "/kits/general-60/2.0.0/slides.pptx",
                "/kits/general-60/1.0.0/index.tsv",
                "/kits/general-60/1.0.0/..%2findex.tsv",
                "/kits/general-60/1.0.0"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_kit_is_found_by_what_it_speaks_of() {
        var hits = db().read(handle -> handle.createQuery(
                        "select count(*) from search_document where kind = 'kit' and address = '/kits/general-60'")
                .mapTo(long.class)
                .one());

        assertThat(hits).isEqualTo(2);
        assertThat(page("/search?q=seminar+slides").select("main a[href=/kits/general-60]"))
                .isNotEmpty();
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) {
        var request = HttpRequest.newBuilder(site().uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
