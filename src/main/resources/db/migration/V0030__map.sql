-- Where a place is, is an area and never a point: what stands here is all that can be given away.
-- Two decimals are the most a position can hold, about a kilometer; it is where a name is written, not where a door is.
create table area (
    code       text          primary key check (code ~ '^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]{2}-[a-z0-9-]+)$'),
    kind       text          not null check (kind in ('country', 'state', 'county', 'city')),
    name       text          not null check (name <> ''),
    within     text          references area (code),
    population integer,                              -- at least so many; not counted for countries and states
    latitude   numeric(4, 2) not null check (latitude between -90 and 90),
    longitude  numeric(5, 2) not null check (longitude between -180 and 180),
    source     text          not null check (source <> ''),
    unique (code, kind),
    check ((kind = 'country') = (within is null)),
    -- In a small town one record can be one person: it belongs to the county or the state.
    check (kind in ('country', 'state') or (population is not null and population >= 20000))
);

-- How finely each kind of record may be placed. A kind of place may stand only in areas of the kinds listed with it;
-- a confidential service is listed with none.
create table place_precision (
    kind      text not null,
    area_kind text not null check (area_kind in ('country', 'state', 'county', 'city')),
    primary key (kind, area_kind)
);

insert into place_precision (kind, area_kind)
select kind, area_kind
from unnest(array['survivor_service', 'legal_service', 'health_service', 'helpline_operator',
                  'court_program', 'task_force', 'agency_program',
                  'buyer_program', 'buyer_initiative', 'buyer_operation',
                  'prevention', 'training', 'police_record']) kind,
     unnest(array['country', 'state', 'county', 'city']) area_kind
union all
-- A case is about people who can be found again: with a county beside its number they would be found sooner.
select 'federal_case', unnest(array['country', 'state']);

create table place (
    id               text    primary key,
    kind             text    not null,
    basis            text    not null check (basis in
                         ('federal_award', 'directory', 'court_record', 'police_report', 'report')),
    name             text    not null check (name <> ''),
    area_code        text,
    area_kind        text,
    year_from        integer check (year_from between 1900 and 2100),
    year_to          integer check (year_to between year_from and 2100),
    detail           text    not null default '',
    reported         integer,                        -- how many offenses police recorded
    withheld         boolean not null default false, -- fewer than eleven, or none: the figure itself is not stored
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    obtained_from    text    not null default '',    -- the copy it was read in; empty when it was read at its source
    confidence       text    not null check (confidence in ('high', 'medium', 'low')),
    note             text    not null default '',
    foreign key (area_code, area_kind) references area (code, kind),
    foreign key (kind, area_kind) references place_precision (kind, area_kind),
    check ((area_code is null) = (area_kind is null)),
    check ((kind = 'confidential_service') = (area_code is null)),
    check (reported is null or reported >= 11),
    check ((kind = 'police_record') = (reported is not null or withheld)),
    check (reported is null or not withheld)
);

create index place_area on place (area_code);

create table state_statistic (
    measure          text    not null,
    year             integer not null check (year between 1990 and 2100),
    state            text    not null,
    area_kind        text    not null default 'state' check (area_kind = 'state'),
    value            bigint  check (value >= 0),
    withheld         boolean not null default false,
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    obtained_from    text    not null default '',    -- the copy it was read in; empty when it was read at its source
    confidence       text    not null check (confidence in ('high', 'medium', 'low')),
    note             text    not null default '',
    primary key (measure, year, state),
    foreign key (state, area_kind) references area (code, kind),
    check (withheld = (value is null)),
    -- Awards count grants; everything else counts reports of people, and small counts point at them.
    check (measure in ('federal_awards', 'federal_award_value') or value is null or value >= 11)
);
