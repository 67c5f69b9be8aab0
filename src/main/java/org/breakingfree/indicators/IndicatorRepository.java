package org.breakingfree.indicators;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// SQL for signs. Every method takes the caller's handle, so the caller owns the transaction.
final class IndicatorRepository {

    private IndicatorRepository() {}

    static List<Indicator> all(Handle db) {
        return db.createQuery("select * from indicator order by position")
                .mapTo(Indicator.class)
                .list();
    }

    static void replace(Handle db, List<Indicator> indicators) {
        db.execute("delete from indicator");
        var batch = db.prepareBatch("""
                insert into indicator (
                    id, position, setting, group_en, group_es, kind, text_en, text_es,
                    source_publisher, source_title, source_url, source_date, confidence, wording_checked)
                values (
                    :id, :position, :setting, :words.groupEn, :words.groupEs, :kind, :words.textEn, :words.textEs,
                    :source.publisher, :source.title, :source.url.value, :source.date, :confidence, :wordingChecked)
                """);
        for (var position = 0; position < indicators.size(); position++) {
            var indicator = indicators.get(position);
            batch.bindMethods(indicator)
                    .bind("kind", indicator.kind().name().toLowerCase(Locale.ROOT))
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }
}
