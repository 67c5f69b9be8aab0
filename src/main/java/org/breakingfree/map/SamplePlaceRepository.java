package org.breakingfree.map;

import org.jdbi.v3.core.Handle;

/// SQL that makes up records.
final class SamplePlaceRepository {

    private SamplePlaceRepository() {}

    /// Adds the records after `from` up to `to` of `count`. What a record is like follows from its number alone.
    static void add(Handle db, int from, int to, int count) {
        db.createUpdate("""
                        with upto as (
                            select code, within, sum(population) over (order by code) as people
                            from area
                            where population is not null
                        ), ends as (
                            -- An area with a tenth of the people has a tenth of the records.
                            select code, within, (people * :count / max(people) over ())::integer as last
                            from upto
                        ), share as (
                            select code, within, last, lag(last, 1, 0) over (order by code) as before
                            from ends
                        ), sample as (
                            select n, code, within, (n::bigint * 2654435761 % 4294967296 / 65536)::integer as dice
                            from share,
                                generate_series(greatest(before, :from) + 1, least(last, :to)) n
                        ), record as (
                            select n, dice,
                                case when dice % 50 = 0 then within else code end as code,
                                case when dice % 50 = 0 then 'federal_case'
                                    else (array['survivor_service', 'survivor_service', 'survivor_service',
                                                'legal_service', 'health_service', 'court_program', 'task_force',
                                                'buyer_program', 'buyer_initiative', 'prevention', 'training', 'seminar'])
                                        [1 + dice / 8 % 12]
                                end as kind,
                                2000 + dice / 16 % 25 as year
                            from sample
                        )
                        insert into place (
                            id, kind, basis, name, area_code, area_kind, year_from, year_to, detail, languages,
                            source_publisher, source_title, source_url, source_date, confidence, note,
                            checked_on, expires_on)
                        select 'sample-' || n, record.kind, 'report', 'Sample place ' || n || ', made for trying',
                            area.code, area.kind,
                            case when record.kind = 'federal_case' or dice % 10 > 0 then year end,
                            case when dice % 10 > 6 then least(year + dice % 6, 2024) end,
                            'Made up, so that the map can be tried with many records.',
                            case when record.kind like '%_service' and dice % 4 = 0 then '{en,es}'
                                when record.kind like '%_service' and dice % 4 = 1 then '{en}'
                                else '{}' end::text[],
                            'Nobody', 'Made for trying', 'https://example.org/', '', 'low',
                            'It tells of nothing that there is.', current_date, current_date + 365
                        from record
                        join area using (code)
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("count", count)
                .execute();
    }
}
