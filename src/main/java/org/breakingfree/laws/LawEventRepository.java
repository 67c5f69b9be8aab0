package org.breakingfree.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// SQL for what happened to laws.
final class LawEventRepository {

    private LawEventRepository() {}

    static List<LawEvent> all(Handle db) {
        return db.createQuery("select * from law_event")
                .map(LawEventRepository::event)
                .list();
    }

    static List<LawEvent> of(Handle db, String code) {
        return db.createQuery("select * from law_event where code = :code")
                .bind("code", code)
                .map(LawEventRepository::event)
                .list();
    }

    static void insert(Handle db, List<LawEvent> events) {
        var batch = db.prepareBatch("""
                insert into law_event
                values (
                    :code, :kind, :date, :what.en, :what.es,
                    :source.publisher, :source.title, :source.url.value, :source.date, coalesce(:secondUrl?.value, ''), :confidence)
                """);
        for (var event : events) {
            batch.bindMethods(event).bind("date", event.happened().toString()).add();
        }
        batch.execute();
    }

    private static LawEvent event(ResultSet row, StatementContext context) throws SQLException {
        return new LawEvent(
                row.getString("code"),
                LawEvent.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(LawRepository.date(row, "happened")),
                LawRepository.words(row, "what"),
                LawRepository.source(row),
                LawRepository.secondUrl(row),
                Confidence.valueOf(row.getString("confidence")));
    }
}
