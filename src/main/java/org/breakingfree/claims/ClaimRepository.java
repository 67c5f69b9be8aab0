package org.breakingfree.claims;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// SQL for figures. Every method takes the caller's handle, so the caller owns the transaction.
final class ClaimRepository {

    private ClaimRepository() {}

    static List<Claim> all(Handle db) {
        return db.createQuery("select * from claim order by position")
                .mapTo(Claim.class)
                .list();
    }

    static void replace(Handle db, List<Claim> claims) {
        db.execute("delete from claim");
        var batch = db.prepareBatch("""
                insert into claim (
                    id, position, value_en, value_es, statement_en, statement_es, year, place,
                    source_publisher, source_title, source_url, source_date,
                    limits_en, limits_es, confidence)
                values (
                    :id, :position, :words.valueEn, :words.valueEs, :words.statementEn, :words.statementEs, :year, :place,
                    :source.publisher, :source.title, :source.url.value, :source.date,
                    :words.limitsEn, :words.limitsEs, :confidence)
                """);
        for (var position = 0; position < claims.size(); position++) {
            batch.bindMethods(claims.get(position)).bind("position", position).add();
        }
        batch.execute();
    }
}
