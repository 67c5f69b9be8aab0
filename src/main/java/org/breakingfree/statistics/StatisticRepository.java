package org.breakingfree.statistics;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// SQL for figures by area and year, and for populations.
final class StatisticRepository {

    private StatisticRepository() {}

    static List<Statistic> statistics(Handle db) {
        return db.createQuery("select * from statistic order by measure, year, area")
                .mapTo(Statistic.class)
                .list();
    }

    static List<Population> populations(Handle db) {
        return db.createQuery("select * from population order by area, year")
                .mapTo(Population.class)
                .list();
    }

    static void replace(Handle db, List<Statistic> statistics, List<Population> populations) {
        db.execute("delete from statistic");
        db.execute("delete from population");
        insert(db, statistics);
        var batch = db.prepareBatch("""
                insert into population (
                    area, year, people, source_publisher, source_title, source_url, source_date, license)
                values (
                    :area, :year, :people, :source.publisher, :source.title, :source.url.value, :source.date, :license)
                """);
        populations.forEach(each -> batch.bindMethods(each).add());
        batch.execute();
    }

    private static void insert(Handle db, List<Statistic> statistics) {
        var batch = db.prepareBatch("""
                insert into statistic (
                    measure, level, about_people, year, area, value, withheld,
                    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note)
                values (
                    :measure.key, :measure.level.key, :measure.aboutPeople, :year, :area, :value, :withheld,
                    :source.publisher, :source.title, :source.url.value, :source.date, :obtainedFrom, :confidence,
                    :note)
                """);
        statistics.forEach(each -> batch.bindMethods(each)
                .bind("measure.key", each.measure().key())
                .bind("measure.level.key", each.measure().level().key())
                .bind("measure.aboutPeople", each.measure().isAboutPeople())
                .add());
        batch.execute();
    }
}
