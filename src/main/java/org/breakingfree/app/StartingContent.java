package org.breakingfree.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.audit.Journal;
import org.breakingfree.db.Database;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.jdbi.v3.core.Handle;

/// Fills an empty database with the content that comes with the code.
///
/// Every file is read before anything is written, and all of it is written in one transaction: a
/// mistake in any file leaves the database as it was.
public final class StartingContent {

    /// The topic of the import: everything changed.
    static final String TOPIC = "content";

    private static final String ACTION = "content.import";

    /// Reads one feature's files.
    @FunctionalInterface
    interface Part {
        /// @param home the checkout
        /// @return what writes it, as a part of the import's transaction
        Writing read(Path home, Mistakes mistakes);
    }

    @FunctionalInterface
    interface Writing {
        void into(Handle handle);
    }

    public sealed interface Outcome {
        record Imported() implements Outcome {}

        record AlreadyThere() implements Outcome {}

        /// Nothing was written.
        record Refused(List<Mistake> mistakes) implements Outcome {}
    }

    private StartingContent() {}

    static Outcome importInto(Database db, Path home, List<Part> parts) {
        if (db.read(handle -> Journal.contains(handle, ACTION))) {
            return new Outcome.AlreadyThere();
        }
        var mistakes = new Mistakes();
        var writings = new ArrayList<Writing>();
        for (var part : parts) {
            writings.add(part.read(home, mistakes));
        }
        if (!mistakes.none()) {
            return new Outcome.Refused(mistakes.all());
        }
        return db.writeAtLength(new AuditEntry(new Actor.Job("import"), ACTION, TOPIC), handle -> {
            writings.forEach(writing -> writing.into(handle));
            return new Outcome.Imported();
        });
    }
}
