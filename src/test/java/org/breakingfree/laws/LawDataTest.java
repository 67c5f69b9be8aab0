package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;

class LawDataTest extends SiteTest {

    private static final LawTable TABLE = LawFile.read(Path.of("src/main/content"), new Mistakes());

    @Test
    void the_table_can_be_taken_away_whole() throws IOException {
        var response = get("/laws.csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"laws.csv\"");
        assertThat(response.headers().firstValue("ETag")).isPresent();
        var rows = rows(response.body());
        assertThat(rows).hasSize(TABLE.laws().size());
        for (var row : rows) {
            var law = TABLE.laws().stream()
                    .filter(candidate -> candidate.code().equals(row.get("code")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("name_es")).isEqualTo(law.name().es());
            assertThat(row.get("stance")).isEqualTo(law.stance().name());
            assertThat(row.get("buying_punished"))
                    .isEqualTo(law.answers().buying().finding().name());
            assertThat(row.get("note_es")).isEqualTo(law.act().note().es());
            assertThat(row.get("confidence"))
                    .isEqualTo(law.reading().confidence().name());
            assertThat(row.get("source_url"))
                    .isEqualTo(law.reading().source().url().value());
        }
    }

    @Test
    void the_table_of_a_past_day_always_has_the_same_bytes() {
        var first = get("/laws.csv?on=2014-12-06").body();

        assertThat(get("/laws.csv?on=2014-12-06").body()).isEqualTo(first);
        assertThat(first.lines().filter(line -> line.startsWith("CA,")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(",in_force"));
        assertThat(get("/laws.csv?on=2026-02-30").statusCode()).isEqualTo(400);
    }

    @Test
    void an_unchanged_table_is_not_sent_again() {
        var tag = get("/laws.csv").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/laws.csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void a_feed_reader_understands_the_changes() throws FeedException {
        var response = get("/laws.atom");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        var feed = new SyndFeedInput().build(new StringReader(response.body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Law tracker · BFM");
        assertThat(feed.getEntries()).hasSize(TABLE.events().size());
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Scotland: Defeated, February 3, 2026");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getDescription().getValue()).isNotBlank();
        });
    }

    @Test
    void the_feed_speaks_spanish_too() throws FeedException {
        var feed =
                new SyndFeedInput().build(new StringReader(get("/es/laws.atom").body()));

        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Escocia: Rechazado, 3 de febrero de 2026");
    }

    @Test
    void an_entry_leads_to_where_its_event_is_told() throws FeedException {
        var feed = new SyndFeedInput().build(new StringReader(get("/laws.atom").body()));
        var address = feed.getEntries().getFirst().getLink();

        assertThat(address).endsWith("/laws/GB-SCT#GB-SCT-defeated-2026-02-03");
        assertThat(page("/laws/GB-SCT").getElementById(address.substring(address.indexOf('#') + 1)))
                .isNotNull();
    }

    private static List<CSVRecord> rows(String body) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(body)).getRecords();
    }
}
