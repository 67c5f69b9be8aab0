-- What readers say is wrong or missing on the map. Nothing in it tells who said it: the day and not the hour, the
-- language, and no more. It is read by editors and never shown.
create table place_suggestion (
    number      integer generated always as identity primary key,
    place       text    not null default '' check (char_length(place) <= 100), -- the id of a place, if it is about one
    matter      text    not null check (matter in ('closed', 'elsewhere', 'wrong', 'danger', 'missing', 'other')),
    words       text    not null check (char_length(words) between 1 and 2000),
    source_url  text    not null default ''
                        check (source_url = '' or (source_url ~* '^https?://' and char_length(source_url) <= 500)),
    language    text    not null check (language in ('en', 'es')),
    received_on date    not null,
    state       text    not null default 'new' check (state in ('new', 'done', 'declined')),
    reason      text    not null default '',  -- why it was closed, in the editor's words
    closed_on   date    check (closed_on >= received_on),
    check ((state = 'new') = (closed_on is null)),
    check ((state = 'new') = (reason = ''))
);

create index place_suggestion_waiting on place_suggestion (place) where state = 'new';
