-- What is counted. A measure that counts a part of another one may not give away what is left of it.
create table measure (
    key          text    primary key,
    level        text    not null check (level in ('state', 'country')),
    about_people boolean not null,                   -- people, or reports about people: small counts point at them
    whole        text    references measure (key),
    unique (key, level, about_people)
);

insert into measure (key, level, about_people, whole) values
    ('hotline_cases',        'state',   true,  null),
    ('hotline_signals',      'state',   true,  null),
    ('hotline_calls',        'state',   true,  null),
    ('federal_awards',       'state',   false, null),
    ('federal_award_value',  'state',   false, null),
    ('people_detected',      'country', true,  null),
    ('people_detected_part', 'country', true,  'people_detected'),
    ('people_prosecuted',    'country', true,  null),
    ('people_convicted',     'country', true,  null);

-- One figure by state or country and year, and never by anything finer. A number that is withheld is not here: it was
-- taken out before anything was written.
create table statistic (
    measure          text    not null,
    level            text    not null,
    about_people     boolean not null,
    year             integer not null check (year between 1990 and 2100),
    area             text    not null,
    value            bigint  check (value >= 0),
    withheld         boolean not null default false,
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    obtained_from    text    not null default '',    -- the copy it was read in; empty when it was read at its source
    confidence       text    not null check (confidence in ('high', 'medium', 'low')),
    note             text    not null default '',
    primary key (measure, year, area),
    foreign key (measure, level, about_people) references measure (key, level, about_people),
    constraint statistic_area check (
        case level when 'state' then area ~ '^US-[A-Z]{2}$' else area ~ '^[A-Z]{2}$' end),
    constraint statistic_withheld check (withheld = (value is null) and (about_people or not withheld)),
    constraint statistic_small check (not about_people or value >= 11)
);

insert into statistic (
    measure, level, about_people, year, area, value, withheld,
    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note)
select
    measure.key, measure.level, measure.about_people, year, state, value, withheld,
    source_publisher, source_title, source_url, source_date, obtained_from, confidence, note
from state_statistic
join measure on measure.key = state_statistic.measure;

drop table state_statistic;

-- The part of disclosure control that needs no number that is not here. A state withheld alone is the total less all
-- the others; and a part beside its whole tells what is left, which is a count of people too.
create function keep_statistic_undisclosed() returns trigger language plpgsql as $$
declare
    whole_key text := (select whole from measure where key = new.measure);
begin
    if new.withheld and new.level = 'state' and not exists (
        select from statistic other
        where other.measure = new.measure and other.year = new.year and other.area <> new.area and other.withheld)
    then
        raise exception '% of % in % is withheld alone: the others give it away', new.measure, new.area, new.year
            using errcode = 'check_violation', constraint = 'statistic_lone_gap';
    end if;
    if exists (
        select
        from statistic part
        join measure on measure.key = part.measure
        join statistic whole on whole.measure = measure.whole and whole.year = part.year and whole.area = part.area
        where part.year = new.year and part.area = new.area
          and (part.measure = new.measure and whole_key is not null or measure.whole = new.measure)
          and whole.value - part.value < 11)
    then
        raise exception '% of % in %: what is left of the whole is a small count', new.measure, new.area, new.year
            using errcode = 'check_violation', constraint = 'statistic_small_rest';
    end if;
    return null;
end
$$;

create constraint trigger statistic_undisclosed
after insert or update on statistic
deferrable initially deferred
for each row when (new.about_people)
execute function keep_statistic_undisclosed();

-- How many people lived where: what a rate is reckoned with.
create table population (
    area             text    not null check (area ~ '^(US-)?[A-Z]{2}$'),
    year             integer not null check (year between 1990 and 2100),
    people           bigint  not null check (people > 0),
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    license          text    not null check (license <> ''),
    primary key (area, year)
);
