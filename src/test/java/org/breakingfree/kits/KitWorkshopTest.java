package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitWorkshopTest {

    @TempDir
    Path temporary;

    @Test
    void a_kit_is_made_once_and_again_when_its_words_change() throws Exception {
        var source = Files.createDirectories(temporary.resolve("seminar-kit"));
        var kit = TestKit.copy(Files.createDirectories(source.resolve("general-60")));
        Files.createDirectories(source.resolve("theme"));
        Files.writeString(source.resolve("theme").resolve("print.css"), TestKit.css());
        try (var db = Database.open(TestDatabase.migrated())) {
            var kits = new Kits(db, temporary.resolve("kits"));
            var folder = new KitFolder(source);
            db.write(new AuditEntry(new Actor.Job("import"), "content.import", "content"), handle -> {
                folder.read(TestKit.facts(), new Mistakes()).forEach(read -> read.into(handle, kits));
                return 0;
            });
            assertThat(kits.find("general-60").orElseThrow().files()).isEmpty();
            try (var workshop = new KitWorkshop(folder, kits, db, TestKit::facts)) {
                workshop.start();
                Patience.until(
                        "its files are made",
                        () -> !kits.find("general-60").orElseThrow().files().isEmpty());
            }
            var first = kits.find("general-60").orElseThrow();
            assertThat(first.files()).hasSize(8);
            assertThat(made(temporary)).isEqualTo(1);

            try (var second = new KitWorkshop(folder, kits, db, TestKit::facts)) {
                second.start();
                second.again();
                TestKit.change(kit.resolve("card.md"), "Say hello.", "Say good morning.");
                second.again();
                Patience.until(
                        "its files are made",
                        () -> !kits.find("general-60")
                                .orElseThrow()
                                .about()
                                .sourceHash()
                                .equals(first.about().sourceHash()));
            }
            assertThat(made(temporary)).isEqualTo(2);
        }
    }

    @Test
    void a_round_that_failed_is_tried_again() throws Exception {
        var tries = new CountDownLatch(3);
        try (var db = Database.open(TestDatabase.migrated());
                var workshop = new KitWorkshop(
                        new KitFolder(temporary),
                        new Kits(db, temporary.resolve("kits")),
                        db,
                        () -> {
                            tries.countDown();
                            throw new IllegalStateException("the database is away");
                        },
                        Duration.ofMillis(1))) {
            workshop.start();

            assertThat(tries.await(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static long made(Path temporary) throws IOException {
        try (var folders = Files.list(temporary.resolve("kits"))) {
            return folders.count();
        }
    }
}
