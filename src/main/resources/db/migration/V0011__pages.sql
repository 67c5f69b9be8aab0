create table page (
    path        text    not null check (path ~ '^/[a-z0-9-]+(/[a-z0-9-]+)?$'),
    language    text    not null check (language in ('en', 'es')),
    title       text    not null check (title <> ''),
    tab         text    not null check (char_length(tab) between 1 and 30),  -- others may see it
    summary     text    not null check (summary <> ''),
    section     text    not null check (section in ('learn', 'programs', 'about', 'safety')),
    position    integer not null,
    reviewed_on date    not null,                    -- the last day somebody read it against its sources
    body        text    not null check (body <> ''), -- Markdown
    primary key (path, language)
);
