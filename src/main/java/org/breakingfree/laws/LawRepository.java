package org.breakingfree.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL for laws. Every method takes the caller's handle, so the caller owns the transaction.
final class LawRepository {

    private LawRepository() {}

    static List<Law> all(Handle db) {
        return db.createQuery("select * from law order by code")
                .map(LawRepository::law)
                .list();
    }

    static Optional<Law> find(Handle db, String code) {
        return db.createQuery("select * from law where code = :code")
                .bind("code", code)
                .map(LawRepository::law)
                .findOne();
    }

    static void deleteAll(Handle db) {
        db.execute("delete from law_event");
        db.execute("delete from law");
    }

    static void insert(Handle db, List<Law> laws) {
        var batch = db.prepareBatch("""
                insert into law
                values (
                    :code, :name.en, :name.es, :stance, :model,
                    :answers.buying.finding, :answers.buying.implied,
                    :answers.buying.words.en, :answers.buying.words.es,
                    :answers.selling.finding, :answers.selling.implied,
                    :answers.selling.words.en, :answers.selling.words.es,
                    :answers.thirdParties.finding, :answers.thirdParties.implied,
                    :answers.thirdParties.words.en, :answers.thirdParties.words.es,
                    :answers.waysOut.finding, :answers.waysOut.implied,
                    :answers.waysOut.words.en, :answers.waysOut.words.es,
                    :act.title.en, :act.title.es, :adopted, :inForce, :act.confirmed,
                    :act.buyerPenalty.en, :act.buyerPenalty.es, :act.note.en, :act.note.es,
                    :reading.confidence, :reading.source.publisher, :reading.source.title,
                    :reading.source.url.value, :reading.source.date, coalesce(:reading.secondUrl?.value, ''),
                    :reading.isAddressComplete, :reading.readWhere, :unverified,
                    :reading.second.legality, :reading.second.model)
                """);
        for (var law : laws) {
            batch.bindMethods(law)
                    .bind("adopted", text(law.act().adopted()))
                    .bind("inForce", text(law.act().inForce()))
                    .bindArray("unverified", String.class, law.reading().unverified())
                    .add();
        }
        batch.execute();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    private static Law law(ResultSet row, StatementContext context) throws SQLException {
        return new Law(
                row.getString("code"),
                words(row, "name"),
                Stance.valueOf(row.getString("stance")),
                row.getString("model"),
                new LawAnswers(
                        answer(row, "buying"),
                        answer(row, "selling"),
                        answer(row, "third_parties"),
                        answer(row, "ways_out")),
                new Law.Act(
                        words(row, "act"),
                        date(row, "adopted"),
                        date(row, "in_force"),
                        row.getBoolean("confirmed"),
                        words(row, "penalty"),
                        words(row, "note")),
                new Law.Reading(
                        Confidence.valueOf(row.getString("confidence")),
                        source(row),
                        secondUrl(row),
                        row.getBoolean("address_complete"),
                        row.getString("read_where"),
                        List.of((String[]) row.getArray("unverified").getArray()),
                        new Law.SecondOpinion(row.getString("other_legality"), row.getString("other_model"))));
    }

    private static CodedAnswer answer(ResultSet row, String name) throws SQLException {
        return new CodedAnswer(
                Finding.valueOf(row.getString(name)), row.getBoolean(name + "_implied"), words(row, name));
    }

    static Words words(ResultSet row, String name) throws SQLException {
        return new Words(row.getString(name + "_en"), row.getString(name + "_es"));
    }

    static @Nullable PartialDate date(ResultSet row, String name) throws SQLException {
        var text = row.getString(name);
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }

    /// Null when there is none.
    static @Nullable SafeUrl secondUrl(ResultSet row) throws SQLException {
        return SafeUrl.parse(row.getString("second_url")).orElse(null);
    }

    static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("source_publisher"),
                row.getString("source_title"),
                SafeUrl.parse(row.getString("source_url")).orElseThrow(),
                row.getString("source_date"));
    }
}
