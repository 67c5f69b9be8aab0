package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.breakingfree.testing.SiteProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site with made-up places.
class SampleSiteTest {

    private static final Pattern FOLDER = Pattern.compile("of its own in (/\\S+)\\. Nothing");

    @TempDir
    private Path folder;

    @Test
    void it_shows_made_up_places_and_leaves_nothing_behind() throws Exception {
        var settings =
                Map.of("DATA_DIR", folder.toString(), "DATABASE_URL", "postgresql://nobody:secret@127.0.0.1:1/nothing");
        try (var site = SiteProcess.command(settings, "--sample-places", "3000")) {
            site.untilAnswers("/map?text=sample", 200);

            assertThat(site.get("/map?text=made+for+trying").body()).contains("3,000 records");
            assertThat(site.get("/map/groups/5.json").body()).contains("\"listed\":false");
            assertThat(site.get("/map/places.json").statusCode()).isEqualTo(404);
            assertThat(site.get("/search?q=sample+place").body()).doesNotContain("made for trying");
            var found = FOLDER.matcher(site.output());
            assertThat(found.find()).as(site.output()).isTrue();
            assertThat(Path.of(found.group(1))).isDirectory();

            site.tellToStop().exitCode();

            assertThat(Path.of(found.group(1))).doesNotExist();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_a_number_it_says_how_it_is_asked_for() throws Exception {
        for (var number : new String[] {"many", "0", "-5", "9000000", "1e6"}) {
            try (var site = SiteProcess.command(Map.of("DATA_DIR", folder.toString()), "--sample-places", number)) {
                assertThat(site.exitCode()).isEqualTo(Main.FAILED);
                assertThat(site.output()).startsWith("Say how many places, from 1 to 5000000: bin/serve");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }
}
