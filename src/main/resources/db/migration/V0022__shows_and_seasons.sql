-- A show's own words about its seasons, its people and its future; what an episode has beside its sound.
alter table show
    add column frequency    text    not null default '',       -- how often episodes come, in words
    add column rrule        text    not null default '',       -- the same as an RFC 5545 rule: FREQ=MONTHLY
    add column complete     boolean not null default false,    -- no further episode will come
    add column closed       boolean not null default false,    -- taken down, for good
    add column moved_to     text    not null default '' check (moved_to = '' or moved_to ~ '^https?://'),
    add column former_slugs text[]  not null default '{}',     -- names it had in addresses before
    add column blocked      text[]  not null default '{}',     -- directories that must not list it; all: none may
    add column folder_hash  text,                              -- of its folder when it was last read; null: never
    add column imported_at  timestamptz,                       -- changed_at is later when it was changed elsewhere since
    add check (rrule = '' or frequency <> ''),
    add check (not (closed and main));

create table season (
    show   uuid    not null references show (guid),
    number integer not null check (number > 0),
    name   text    not null check (name <> ''),
    primary key (show, number)
);

create table funding (
    show     uuid    not null references show (guid),
    position integer not null,
    url      text    not null check (url ~ '^https?://'),
    words    text    not null check (words <> ''),
    primary key (show, position)
);

-- Named as they chose. Those of an episode, if there are any, stand in place of the show's.
create table show_person (
    show     uuid    not null references show (guid),
    position integer not null,
    name     text    not null check (name <> ''),
    role     text    not null check (role <> ''),
    primary key (show, position)
);

create table episode_person (
    episode  uuid    not null references episode (guid),
    position integer not null,
    name     text    not null check (name <> ''),
    role     text    not null check (role <> ''),
    primary key (episode, position)
);

create table soundbite (
    episode      uuid    not null references episode (guid),
    position     integer not null,
    start_millis integer not null check (start_millis >= 0),
    end_millis   integer not null check (end_millis > start_millis),
    words        text    not null check (words <> ''),
    primary key (episode, position)
);

alter table rendition add column bit_rate integer check (bit_rate > 0);            -- bits a second
update rendition
set bit_rate = greatest(1, media.length * 8000 / rendition.millis)
from media
where media.name = rendition.media;
alter table rendition alter column bit_rate set not null;

-- Its place among all episodes its show ever had, withdrawn ones included: pages of a feed's archive are cut by it, so
-- that they stay what they are.
alter table episode
    add column position    integer,
    add column folder_hash text,
    add column imported_at timestamptz;
update episode
set position = ordered.position
from (select guid, row_number() over (partition by show order by published_on, season, number) as position
      from episode) as ordered
where ordered.guid = episode.guid;
alter table episode
    alter column position set not null,
    add unique (show, position),
    -- Two episodes may change places, and what was withdrawn leaves its number free.
    drop constraint episode_show_season_number_type_key,
    add constraint episode_numbering exclude using btree
        (show with =, season with =, number with =, type with =) where (status = 'published')
        deferrable initially deferred;
create index episode_newest on episode (show, published_on desc) where status = 'published';
