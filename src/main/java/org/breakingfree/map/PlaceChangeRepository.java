package org.breakingfree.map;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// SQL for changing single records.
final class PlaceChangeRepository {

    private PlaceChangeRepository() {}

    /// Those of some ids that there are already, and whether each is hidden.
    static Map<String, Boolean> known(Handle db, Collection<String> ids) {
        return db.createQuery("select id, hidden_at is not null as hidden from place where id = any(:ids)")
                .bindArray("ids", String.class, ids)
                .reduceRows(new HashMap<>(), (known, row) -> {
                    known.put(row.getColumn("id", String.class), row.getColumn("hidden", Boolean.class));
                    return known;
                });
    }

    /// States and countries with a record that has left the map since they were last told of, by the subject of the
    /// audit entry `place.expire`: `place:2027-11-20`.
    static List<String> regionsOfExpired(Handle db, LocalDate today) {
        return db.createQuery("""
                select distinct case when area.kind in ('county', 'city') then area.within else area.code end
                from place
                join area on area.code = place.area_code
                where place.expires_on <= :today
                  and place.expires_on > coalesce(
                      (select max(split_part(subject, ':', 2)::date) from audit_log where action = :expire),
                      '-infinity')
                """)
                .bind("today", today)
                .bind("expire", PlaceChanges.EXPIRE)
                .mapTo(String.class)
                .list();
    }

    /// For each record of which there is another with the same kind, area, name and first year: the other's id.
    static Map<String, String> twins(Handle db, List<Place> places) {
        return db.createQuery("""
                select wanted.id, place.id as twin
                from unnest(:ids, :kinds, :areas, :names, :years) as wanted (id, kind, area_code, name, year_from)
                join place on place.area_code = wanted.area_code and place.kind = wanted.kind
                    and lower(place.name) = lower(wanted.name)
                    and place.year_from is not distinct from wanted.year_from
                where place.id <> wanted.id
                """)
                .bindArray("ids", String.class, places.stream().map(Place::id).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        places.stream().map(place -> place.kind().key()).toList())
                .bindArray(
                        "areas",
                        String.class,
                        places.stream().map(Place::areaCode).toList())
                .bindArray(
                        "names", String.class, places.stream().map(Place::name).toList())
                .bindArray(
                        "years",
                        Integer.class,
                        places.stream().map(place -> place.years().yearFrom()).toList())
                .reduceRows(new HashMap<>(), (twins, row) -> {
                    twins.put(row.getColumn("id", String.class), row.getColumn("twin", String.class));
                    return twins;
                });
    }

    /// Adds a record or changes the one with its id; of each whether that made a difference.
    static int[] put(Handle db, List<PlaceChanges.Entry> entries) {
        var batch = db.prepareBatch("""
                insert into place as known (
                    id, kind, basis, name, area_code, area_kind, year_from, year_to, detail, reported, withheld, languages,
                    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note,
                    checked_on, expires_on, override_reason)
                select
                    :id, :kind.key, :basis.key, :name, area.code, area.kind, :years.yearFrom, :years.yearTo, :detail,
                    :reported, :withheld, :spoken, :source.publisher, :source.title, :source.url.value, :source.date,
                    :obtainedFrom, :confidence, :note, :checkedOn, :expiresOn, :overrideReason
                from area
                where area.code = :areaCode
                on conflict (id) do update set
                    (kind, basis, name, area_code, area_kind, year_from, year_to, detail, reported, withheld, languages,
                     source_publisher, source_title, source_url, source_date, obtained_from, confidence, note,
                     checked_on, expires_on, override_reason)
                    = (excluded.kind, excluded.basis, excluded.name, excluded.area_code, excluded.area_kind,
                       excluded.year_from, excluded.year_to, excluded.detail, excluded.reported, excluded.withheld,
                       excluded.languages, excluded.source_publisher, excluded.source_title, excluded.source_url,
                       excluded.source_date, excluded.obtained_from, excluded.confidence, excluded.note,
                       excluded.checked_on, excluded.expires_on, excluded.override_reason)
                where (known.kind, known.basis, known.name, known.area_code, known.year_from, known.year_to, known.detail,
                       known.reported, known.withheld, known.languages, known.source_publisher, known.source_title,
                       known.source_url, known.source_date, known.obtained_from, known.confidence, known.note,
                       known.checked_on, known.expires_on, known.override_reason)
                    is distinct from
                      (excluded.kind, excluded.basis, excluded.name, excluded.area_code, excluded.year_from,
                       excluded.year_to, excluded.detail, excluded.reported, excluded.withheld, excluded.languages,
                       excluded.source_publisher, excluded.source_title, excluded.source_url, excluded.source_date,
                       excluded.obtained_from, excluded.confidence, excluded.note, excluded.checked_on,
                       excluded.expires_on, excluded.override_reason)
                """);
        for (var entry : entries) {
            batch.bindMethods(entry.place())
                    .bindArray("spoken", String.class, entry.place().languages())
                    .bind("overrideReason", entry.overrideReason())
                    .add();
        }
        return batch.execute();
    }

    /// Whether there was a record to hide.
    static boolean hide(Handle db, String id, String reason) {
        return db.createUpdate("""
                update place
                set hidden_at = now(), hidden_reason = :reason
                where id = :id and hidden_at is null
                """).bind("id", id).bind("reason", reason).execute() == 1;
    }

    /// The states and countries in which some records stand.
    static List<String> regions(Handle db, Collection<String> ids) {
        return db.createQuery("""
                select distinct case when area.kind in ('country', 'state') then area.code else area.within end
                from place
                join area on area.code = place.area_code
                where place.id = any(:ids)
                """)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list();
    }

    /// What can be told in the search of a state or country: its records that stand on the map today.
    static List<Place> told(Handle db, String region, LocalDate today, int most) {
        return db.createQuery("""
                select place.*
                from place
                join area on area.code = place.area_code
                where (area.code = :region or area.within = :region and area.kind <> 'state')
                  and place.expires_on > :today
                  and place.hidden_at is null
                order by place.kind in ('federal_case', 'police_record'), place.name, place.id
                limit :most
                """)
                .bind("region", region)
                .bind("today", today)
                .bind("most", most)
                .mapTo(Place.class)
                .list();
    }
}
