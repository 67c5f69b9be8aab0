package org.breakingfree.audit;

import org.jdbi.v3.core.Handle;

/// One line of the audit log: `editor:7 helpline.publish helpline:12`.
///
/// The log is also the journal of what visitors may see: whoever keeps finished pages listens for
/// its lines and drops what was made from the subject's kind (the part before the colon).
///
/// @param action what was done, `kind.verb`
/// @param subject what it was done to, `kind` or `kind:id`
public record AuditEntry(Actor actor, String action, String subject) {

    /// The PostgreSQL notification channel on which every committed entry is told to all nodes.
    public static final String CHANNEL = "audit";

    private static final long ONE_AT_A_TIME = 7_291_001;

    /// Adds the line and tells the other nodes, both when the caller's transaction commits.
    ///
    /// Lines are written one after the other, to the commit: whoever has read up to an id has read
    /// everything before it.
    public void record(Handle handle) {
        handle.createQuery("select true from pg_advisory_xact_lock(:lock)")
                .bind("lock", ONE_AT_A_TIME)
                .mapTo(boolean.class)
                .one();
        handle.createQuery("""
                with entry as (
                    insert into audit_log (actor, action, subject)
                    values (:actor, :action, :subject)
                    returning id, subject
                )
                select pg_notify(:channel, id || ' ' || subject) from entry
                """)
                .bind("actor", actor.label())
                .bind("action", action)
                .bind("subject", subject)
                .bind("channel", CHANNEL)
                .mapTo(String.class)
                .list();
    }
}
