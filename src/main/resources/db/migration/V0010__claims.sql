-- Every figure the site prints. None stands without where it was read and what it cannot say.
create table claim (
    id               text    primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position         integer not null,
    value_en         text    not null check (value_en <> ''),
    value_es         text    not null check (value_es <> ''),
    statement_en     text    not null check (statement_en <> ''),
    statement_es     text    not null check (statement_es <> ''),
    year             text    not null default '',    -- that the figure is about; empty when nobody says
    place            text    not null check (place <> ''),
    source_publisher text    not null check (source_publisher <> ''),
    source_title     text    not null check (source_title <> ''),
    source_url       text    not null check (source_url ~ '^https?://'),
    source_date      text    not null default '' check (source_date ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
    limits_en        text    not null check (limits_en <> ''),
    limits_es        text    not null check (limits_es <> ''),
    confidence       text    not null check (confidence in ('high', 'medium', 'low'))
);
