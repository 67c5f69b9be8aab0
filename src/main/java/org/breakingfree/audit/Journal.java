package org.breakingfree.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The audit log as a journal: what has changed since a reader last looked.
public final class Journal {

    private Journal() {}

    /// The id of the newest entry; 0 in a new database.
    public static long latest(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from audit_log")
                .mapTo(long.class)
                .one();
    }

    /// What tells this log from that of another database: when its first entry was made.
    public static String identity(Handle handle) {
        return handle.createQuery("select coalesce(extract(epoch from min(at))::text, 'empty') from audit_log")
                .mapTo(String.class)
                .one();
    }

    /// What entries after `id` were about.
    public static List<String> subjectsSince(Handle handle, long id) {
        return handle.createQuery("select distinct subject from audit_log where id > :id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /// Whether an action was ever taken.
    public static boolean contains(Handle handle, String action) {
        return handle.createQuery("select exists (select 1 from audit_log where action = :action)")
                .bind("action", action)
                .mapTo(boolean.class)
                .one();
    }

    /// When a kind of thing last changed; empty when it never did.
    public static Optional<Instant> lastChange(Handle handle, String topic) {
        return handle.createQuery("select max(at) from audit_log where split_part(subject, ':', 1) = :topic")
                .bind("topic", topic)
                .mapTo(Instant.class)
                .findOne();
    }

    /// The kind of thing a subject is: `helpline` of `helpline:us-national`.
    public static String topic(String subject) {
        var colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }
}
