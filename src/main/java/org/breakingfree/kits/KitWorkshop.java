package org.breakingfree.kits;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.prose.Facts;
import org.breakingfree.search.Search;
import org.breakingfree.text.Mistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the files of every kit whose source is new, one after the other, while the site is already open. A kit that
/// was made before is not made again; a kit with a mistake keeps its last good files.
public final class KitWorkshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KitWorkshop.class);

    private final KitFolder folder;
    private final Kits kits;
    private final Database db;
    private final Supplier<Facts> facts;
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread;

    /// @param facts what a kit may quote, as it is when asked
    public KitWorkshop(KitFolder folder, Kits kits, Database db, Supplier<Facts> facts) {
        this.folder = folder;
        this.kits = kits;
        this.db = db;
        this.facts = facts;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("kits")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Looks again, soon: something a kit quotes has changed.
    public void again() {
        wanted.release();
    }

    private void run() {
        try {
            while (true) {
                wanted.acquire();
                wanted.drainPermits();
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        var mistakes = new Mistakes();
        try {
            for (var source : folder.read(facts.get(), mistakes)) {
                var known = kits.find(source.kit().cover().code(), source.kit().edition());
                var made = known.filter(kit -> kit.about().sourceHash().equals(source.hash()))
                        .flatMap(_ -> kits.shelf().find(source.hash()));
                if (made.isEmpty()) {
                    publish(source);
                }
            }
            mistakes.all().forEach(mistake -> LOG.warn("A kit has a mistake and keeps its last files. {}", mistake));
        } catch (IOException | RuntimeException problem) {
            LOG.warn("A kit could not be made: {}", problem.toString());
        }
    }

    private void publish(KitFolder.Source source) throws IOException {
        var found = kits.shelf().find(source.hash());
        var files = found.isPresent() ? found.get() : kits.shelf().put(source.hash(), source.build());
        var entry = new AuditEntry(
                new Actor.Job("kits"),
                "kit.build",
                Kits.TOPIC + ":" + source.kit().cover().code());
        db.writeAtLength(entry, handle -> {
            Kits.replace(handle, source.kit(), source.hash(), files);
            Search.learnWords(handle);
            return List.of();
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
