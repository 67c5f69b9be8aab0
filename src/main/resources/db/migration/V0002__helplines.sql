create table helpline (
    key              text    primary key check (key ~ '^[a-z]{2}-[a-z0-9-]+$'),
    position         integer not null,
    country          text    not null check (country ~ '^[A-Z]{2}$'),
    region           text    not null default '' check (region = '' or region like country || '-%'),
    topic            text    not null,
    name             text    not null check (name <> ''),
    operator         text    not null,
    phone            text    not null check (phone ~ '^\+?[0-9][0-9 .()-]+$'),
    phone_two        text    not null default '',
    text_to          text    not null default '',
    text_keyword     text    not null default '',
    chat_url         text    not null default '' check (chat_url = '' or chat_url ~ '^https?://'),
    languages        text    not null default '',
    hours_en         text    not null default '',
    hours_es         text    not null default '',
    audience_en      text    not null,
    audience_es      text    not null,
    note_en          text    not null default '',
    note_es          text    not null default '',
    -- No number without a source: a wrong one can lead a person into a trap.
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    rung_on          date,                           -- the last day one of us rang it
    confidence       text    not null check (confidence in ('high', 'medium', 'low')),
    unique (phone, country, region, name)
);
