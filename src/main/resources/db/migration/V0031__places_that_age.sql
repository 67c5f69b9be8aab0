-- A seminar that was held is a place as well.
insert into place_precision (kind, area_kind)
select 'seminar', unnest(array['country', 'state', 'county', 'city']);

-- A record is true until somebody looks again: each says when its source was last read and when it leaves the map.
alter table place
    add column number     integer generated always as identity unique, -- its short name for indexes in memory
    add column languages  text[]  not null default '{}',               -- ISO 639-1, in which a service speaks
    add column checked_on date    not null default '2026-11-20',
    add column expires_on date    not null default '2027-11-20',
    add check (array_to_string(languages, ',', '?') ~ '^([a-z]{2}(,[a-z]{2})*)?$'),
    add check (expires_on > checked_on);

-- What happened stays true longer than what is offered.
update place set expires_on = '2029-11-20' where kind in ('federal_case', 'police_record', 'buyer_operation');

alter table place
    alter column checked_on drop default,
    alter column expires_on drop default;
