-- What people in a setting have been taught to notice, and what helps there.
create table indicator (
    id               text    primary key,
    position         integer not null,
    setting          text    not null check (setting ~ '^[a-z]+(-[a-z]+)*$'),
    group_en         text    not null check (group_en <> ''),
    group_es         text    not null check (group_es <> ''),
    kind             text    not null check (kind in ('sign', 'practice')),
    text_en          text    not null check (text_en <> ''),
    text_es          text    not null check (text_es <> ''),
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '',
    confidence       text    not null check (confidence in ('high', 'medium', 'low')),
    wording_checked  boolean not null                -- whether our words were compared with the whole source
);
