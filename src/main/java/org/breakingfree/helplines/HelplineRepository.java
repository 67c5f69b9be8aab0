package org.breakingfree.helplines;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// SQL for helplines. Every method takes the caller's handle, so the caller owns the transaction.
final class HelplineRepository {

    private HelplineRepository() {}

    static List<Helpline> all(Handle db) {
        return db.createQuery("""
                select *
                from helpline
                order by country <> 'US', country, region, position
                """).mapTo(Helpline.class).list();
    }

    static Optional<Helpline> find(Handle db, String key) {
        return db.createQuery("select * from helpline where key = :key")
                .bind("key", key)
                .mapTo(Helpline.class)
                .findOne();
    }

    static void replace(Handle db, List<Helpline> helplines) {
        db.execute("delete from helpline");
        var batch = db.prepareBatch("""
                insert into helpline (
                    key, position, country, region, topic, name, operator,
                    phone, phone_two, text_to, text_keyword, chat_url, languages,
                    hours_en, hours_es, audience_en, audience_es, note_en, note_es,
                    source_publisher, source_title, source_url, source_date, rung_on, confidence)
                values (
                    :key, :position, :place.country, :place.region, :topic, :name, :details.operator,
                    :contact.phone, :contact.phoneTwo, :contact.textTo, :contact.textKeyword, coalesce(:contact.chatUrl?.value, ''),
                    :details.languages, :details.hoursEn, :details.hoursEs, :details.audienceEn, :details.audienceEs,
                    :details.noteEn, :details.noteEs,
                    :source.publisher, :source.title, :source.url.value, :source.date, :rungOn, :confidence)
                """);
        for (var position = 0; position < helplines.size(); position++) {
            batch.bindMethods(helplines.get(position))
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }
}
