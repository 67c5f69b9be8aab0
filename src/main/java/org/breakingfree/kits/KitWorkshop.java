package org.breakingfree.kits;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.prose.Facts;
import org.breakingfree.text.Mistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the files of every kit whose source is new, one after the other, while the site is already open. A kit that
/// was made before is not made again; a kit with a mistake keeps its last good files.
public final class KitWorkshop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KitWorkshop.class);

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final KitFolder folder;
    private final Kits kits;
    private final Database db;
    private final Supplier<Facts> facts;
    private final Duration retryAfter;
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread;

    /// @param facts what a kit may quote, as it is when asked
    public KitWorkshop(KitFolder folder, Kits kits, Database db, Supplier<Facts> facts) {
        this(folder, kits, db, facts, RETRY_AFTER);
    }

    /// @param retryAfter the pause after a round that failed, because of the disk or of the database
    KitWorkshop(KitFolder folder, Kits kits, Database db, Supplier<Facts> facts, Duration retryAfter) {
        this.retryAfter = retryAfter;
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

    /// Looks again, soon: something a kit quotes has changed. Whatever [org.breakingfree.prose.Prose#TOPICS] names
    /// may be quoted.
    public void again() {
        wanted.release();
    }

    private void run() {
        try {
            while (true) {
                wanted.acquire();
                wanted.drainPermits();
                if (!round()) {
                    Thread.sleep(retryAfter);
                    wanted.release();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether all that could be made was made; a mistake of an author is none to try again for
    private boolean round() {
        var mistakes = new Mistakes();
        var whole = true;
        try {
            for (var source : folder.read(facts.get(), mistakes)) {
                whole &= make(source);
            }
            mistakes.all().forEach(mistake -> LOG.warn("A kit has a mistake and keeps its last files. {}", mistake));
            kits.sweep();
            return whole;
        } catch (IOException | RuntimeException problem) {
            LOG.warn("The kits could not be looked through and will be again soon: {}", problem.toString());
            return false;
        }
    }

    /// @return false when it could not be made now; the others may be
    private boolean make(KitFolder.Source source) {
        var code = source.kit().cover().code();
        try {
            var made = kits.find(code, source.kit().edition())
                    .filter(kit -> kit.about().sourceHash().equals(source.hash()))
                    .flatMap(_ -> kits.shelf().find(source.hash()));
            if (made.isEmpty()) {
                publish(source);
            }
            return true;
        } catch (IOException | RuntimeException problem) {
            LOG.warn("The kit {} could not be made and is tried again soon: {}", code, problem.toString());
            return false;
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
            return List.of();
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
