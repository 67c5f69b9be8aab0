create table kit (
    code     text    primary key check (code ~ '^[a-z]+-[0-9]+(-[a-z]+)*$'),
    title    text    not null check (title <> ''),
    subtitle text    not null,
    summary  text    not null,
    audience text    not null,
    minutes  integer not null check (minutes between 10 and 480),
    language text    not null check (language in ('en', 'es'))
);

create table kit_edition (
    kit         text not null references kit on delete cascade,
    edition     text not null check (edition ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
    dated_on    date not null,
    -- Who has reviewed it, by role, and who has not yet. Never left out.
    review      text not null check (review <> ''),
    license     text not null check (license <> ''),
    -- What its files were made from; empty until they are made.
    source_hash text not null default '' check (source_hash ~ '^([0-9a-f]{64})?$'),
    primary key (kit, edition)
);

create table kit_step (
    kit         text    not null,
    edition     text    not null,
    position    integer not null,
    minutes     integer not null check (minutes > 0),
    title       text    not null,
    summary     text    not null,
    first_slide integer not null check (first_slide > 0),
    last_slide  integer not null check (last_slide >= first_slide),
    primary key (kit, edition, position),
    foreign key (kit, edition) references kit_edition on delete cascade
);

create table kit_file (
    kit            text    not null,
    edition        text    not null,
    position       integer not null,
    -- A watched person may download it: nothing but neutral words in a name.
    name           text    not null check (name ~ '^[a-z0-9.-]+$' and name !~ '(traffick|prostit|escape|victim)'),
    type           text    not null,
    pages          integer not null check (pages >= 0),
    bytes          bigint  not null check (bytes > 0),
    sha256         text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    preview        text    not null default '',
    preview_width  integer not null default 0,
    preview_height integer not null default 0,
    primary key (kit, edition, name),
    unique (kit, edition, position),
    foreign key (kit, edition) references kit_edition on delete cascade
);
