package org.breakingfree.map;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/// SQL for areas and the records placed in them.
final class PlaceRepository {

    private PlaceRepository() {}

    static List<Area> areas(Handle db) {
        return db.createQuery("select * from area order by code")
                .mapTo(Area.class)
                .list();
    }

    /// What the index keeps of all records that stand on the map on a day, in any order.
    ///
    /// @param expected about so many
    static PlaceRows rows(Handle db, AreaTable areas, LocalDate day, int expected) {
        var copy = new PlaceCopy(areas, expected);
        try {
            var all = db.getConnection().unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (
                        select number, area_code, kind, year_from, year_to,
                            case when languages <> '{}' then array_to_string(languages, ' ') end, name
                        from place
                        where area_code is not null
                          and expires_on > date '%1$s'
                          and hidden_at is null
                          -- What a case is about must be well over before it is told.
                          and (kind <> 'federal_case'
                               or make_date(coalesce(year_to, year_from, 2100), 12, 31) + 90 <= date '%1$s')
                    ) to stdout (format binary)
                    """.formatted(day));
            for (var message = all.readFromCopy(); message != null; message = all.readFromCopy()) {
                copy.take(message);
            }
        } catch (SQLException fault) {
            throw new ConnectionException(fault);
        }
        return copy.rows();
    }

    /// The records with these numbers, in the same order. One that was deleted or hidden meanwhile is missing.
    static List<Place> places(Handle db, int[] numbers) {
        return db.createQuery("""
                select place.*
                from unnest(:numbers) with ordinality as wanted (number, turn)
                join place using (number)
                where place.hidden_at is null
                order by turn
                """)
                .bindArray(
                        "numbers", Integer.class, Arrays.stream(numbers).boxed().toArray())
                .mapTo(Place.class)
                .list();
    }

    /// The record of an id, whether it stands on the map or not.
    static Optional<Place> find(Handle db, String id) {
        return db.createQuery("select * from place where id = :id and area_code is not null")
                .bind("id", id)
                .mapTo(Place.class)
                .findOne();
    }

    static void replace(Handle db, Collection<Area> areas, List<Place> places) {
        db.execute("delete from place");
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
}
