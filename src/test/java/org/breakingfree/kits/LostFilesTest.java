package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// The database knows a file whose bytes this machine lacks: a disk was lost, or a second node is new.
class LostFilesTest {

    @Test
    void what_is_not_on_this_machine_is_no_fault() throws IOException {
        var folder = TestSite.temporaryFolder();
        try (var site = TestSite.withStartingContent(TestDatabase.migrated(), folder)) {
            publish(site, "1.0.0");
            publish(site, "1.1.0");
            var sound = Jsoup.parse(site.get("/listen/understanding-the-nordic-model/what-it-is")
                            .body())
                    .select("audio")
                    .attr("src");
            try (var files = Files.walk(folder.resolve("media"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }

            var old = site.send("HEAD", "/kits/lost-60/1.0.0/guide.pdf");
            var newest = site.send("HEAD", "/kits/lost-60/1.1.0/guide.pdf");

            assertThat(site.send("HEAD", sound).statusCode()).isEqualTo(404);
            assertThat(old.statusCode()).isEqualTo(404);
            assertThat(newest.statusCode()).as("it is being made").isEqualTo(503);
            assertThat(newest.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static void publish(TestSite site, String edition) {
        var kit = TestKit.shipped();
        var cover = kit.cover();
        var lost = new Kit(
                new Kit.Cover(
                        "lost-60",
                        cover.title(),
                        cover.subtitle(),
                        cover.summary(),
                        cover.audience(),
                        cover.minutes(),
                        cover.language()),
                edition,
                kit.datedOn(),
                kit.review(),
                kit.license(),
                kit.agenda(),
                kit.slides(),
                kit.documents());
        var hash = "f".repeat(64);
        var file = new ShelvedFile("guide.pdf", KitFile.PDF, 3, 1000, hash, "", 0, 0);
        site.db().write(new AuditEntry(new Actor.Job("test"), "kit.build", "kit:lost-60"), handle -> {
            Kits.replace(handle, lost, hash, List.of(file));
            return true;
        });
    }
}
