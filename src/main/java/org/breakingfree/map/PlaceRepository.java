package org.breakingfree.map;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// SQL for areas and the records placed in them.
final class PlaceRepository {

    private PlaceRepository() {}

    static List<Area> areas(Handle db) {
        return db.createQuery("select * from area order by code")
                .mapTo(Area.class)
                .list();
    }

    /// All records that stand on the map today, by where they are and then by what they are about.
    static List<Place> places(Handle db) {
        return db.createQuery("""
                select place.*
                from place
                join area on area.code = place.area_code
                where place.expires_on > current_date
                -- What a case is about must be well over before it is told.
                  and (place.kind <> 'federal_case'
                       or make_date(coalesce(place.year_to, place.year_from, 2100), 12, 31) + 90 <= current_date)
                order by place.area_code, place.kind, place.year_from, place.name, place.id
                """).mapTo(Place.class).list();
    }

    static void replace(Handle db, Collection<Area> areas, List<Place> places) {
        db.execute("delete from place");
        db.execute("delete from state_statistic");
        db.execute("delete from area");
        var area = db.prepareBatch("""
                insert into area (code, kind, name, within, population, latitude, longitude, source)
                values (:code, :kind.key, :name, :within, :population, :latitude, :longitude, :source)
                """);
        areas.forEach(each -> area.bindMethods(each).add());
        area.execute();
        var place = db.prepareBatch("""
                insert into place (
                    id, kind, basis, name, area_code, area_kind, year_from, year_to, detail, reported, withheld, languages,
                    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note,
                    checked_on, expires_on)
                select
                    :id, :kind.key, :basis.key, :name, area.code, area.kind, :years.yearFrom, :years.yearTo, :detail,
                    :reported, :withheld, :spoken, :source.publisher, :source.title, :source.url.value, :source.date,
                    :obtainedFrom, :confidence, :note, :checkedOn, :expiresOn
                from area
                where area.code = :areaCode
                """);
        places.forEach(each -> place.bindMethods(each)
                .bindArray("spoken", String.class, each.languages())
                .add());
        place.execute();
    }

    static List<StateStatistic> statistics(Handle db) {
        return db.createQuery("select * from state_statistic order by measure, year, state")
                .mapTo(StateStatistic.class)
                .list();
    }

    static void insertStatistics(Handle db, List<StateStatistic> statistics) {
        var batch = db.prepareBatch("""
                insert into state_statistic (
                    measure, year, state, value, withheld,
                    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note)
                values (
                    :measure.key, :year, :state, :value, :withheld,
                    :source.publisher, :source.title, :source.url.value, :source.date, :obtainedFrom, :confidence,
                    :note)
                """);
        statistics.forEach(each -> batch.bindMethods(each).add());
        batch.execute();
    }
}
