create table show (
    guid        uuid    primary key,                 -- podcast:guid, given once and kept for ever
    slug        text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text    not null check (title <> ''),
    author      text    not null,
    language    text    not null check (language ~ '^[a-z]{2,3}(-[a-z]{2})?$'),
    summary     text    not null,
    description text    not null,
    categories  text[]  not null check (cardinality(categories) > 0),
    explicit    boolean not null,
    kind        text    not null check (kind in ('episodic', 'serial')),
    voice       text    not null check (voice in ('person', 'synthesizer')),
    license     text    not null,
    license_url text    not null check (license_url ~ '^https://'),
    cover       text    not null references media (name),
    cover_alt   text    not null check (cover_alt <> ''),
    main        boolean not null,                    -- its feed is /podcasts/feed.xml
    changed_at  timestamptz not null default now()
);
create unique index show_main on show (main) where main;

-- Everything a listener can fetch hangs on one episode, whose publication can end at any moment.
create table episode (
    guid         uuid    primary key,                -- random: nothing of the episode can be read from it
    show         uuid    not null references show (guid),
    slug         text    not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         text    not null unique check (name ~ '^[0-9a-f]{24,64}$'),   -- random: names its files
    title        text    not null check (title <> ''),
    summary      text    not null,
    season       integer not null check (season > 0),
    number       integer not null check (number > 0),
    type         text    not null check (type in ('full', 'trailer', 'bonus')),
    hour         integer not null check (hour between 0 and 23),               -- of the day on its cover
    published_on date    not null,
    status       text    not null default 'published' check (status in ('published', 'withdrawn')),
    withdrawn_at timestamptz,
    changed_at   timestamptz not null default now(),
    unique (show, slug),
    unique (show, season, number, type),
    check ((status = 'withdrawn') = (withdrawn_at is not null))
);

create table rendition (
    media        text    primary key references media (name),
    episode      uuid    not null references episode (guid),
    millis       integer not null check (millis > 0),
    is_enclosure boolean not null
);
create unique index rendition_enclosure on rendition (episode) where is_enclosure;

create table chapter (
    episode  uuid    not null references episode (guid),
    position integer not null,
    millis   integer not null check (millis >= 0),
    title    text    not null check (title <> ''),
    primary key (episode, position)
);

create table content_note (
    episode      uuid    not null references episode (guid),
    position     integer not null,
    grade        text    not null check (grade in ('mention', 'description', 'detail')),
    subject      text    not null check (subject <> ''),
    words        text    not null check (words <> ''),
    start_millis integer,                            -- null: the note is about the whole episode
    end_millis   integer,
    primary key (episode, position),
    check ((start_millis is null) = (end_millis is null)),
    check (start_millis < end_millis)
);

create table transcript (
    episode  uuid not null references episode (guid),
    language text not null check (language ~ '^[a-z]{2,3}$'),
    primary key (episode, language)
);

create table cue (
    episode      uuid    not null,
    language     text    not null,
    position     integer not null,
    start_millis integer not null check (start_millis >= 0),
    end_millis   integer not null check (end_millis > start_millis),
    speaker      text    not null,
    words        text    not null check (words <> ''),
    primary key (episode, language, position),
    foreign key (episode, language) references transcript (episode, language)
);

create table episode_source (
    episode   uuid    not null references episode (guid),
    position  integer not null,
    publisher text    not null check (publisher <> ''),
    title     text    not null check (title <> ''),
    url       text    not null check (url ~ '^https?://'),
    date      text    not null,
    primary key (episode, position)
);
