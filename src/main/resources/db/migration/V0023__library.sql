-- Other people's shows. Their sound stays on their servers; what they say of an episode is shown after an editor let it
-- through, and no longer than they themselves show it.
create table carried_show (
    id            bigint  generated always as identity primary key,            -- how editors name it
    name          text    not null unique check (name ~ '^[0-9a-f]{12}$'),     -- random: names it in addresses
    named         text    not null check (named ~* '^https?://'),              -- the feed as somebody named it
    named_key     text    not null unique check (named_key <> ''),             -- the same for every spelling of it
    named_at      timestamptz not null,
    removed_at    timestamptz,
    permission    text    not null default '',                                 -- where it is written that a locked show may be named

    -- What visitors read of the show, as plain text: what its feed said when an editor put it on the site.
    title         text    not null default '',
    author        text    not null default '',
    summary       text    not null default '',
    site          text    not null default '' check (site = '' or site ~* '^https?://'),
    language      text    not null default '' check (language ~ '^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$'),

    -- What its feed says now. Its picture is never loaded; editors may look at it.
    said_title    text    not null default '',
    said_author   text    not null default '',
    said_summary  text    not null default '',
    said_site     text    not null default '' check (said_site = '' or said_site ~* '^https?://'),
    said_language text    not null default '' check (said_language ~ '^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$'),
    said_hash     text    not null generated always as (md5(said_title || E'\n' || said_author || E'\n' || said_summary
                              || E'\n' || said_site || E'\n' || said_language)) stored,
    seen_hash     text    not null default '',                                 -- of what an editor was shown of that
    picture       text    not null default '' check (picture = '' or picture ~* '^https?://'),

    -- What the poller remembers.
    feed          text    not null check (feed ~* '^https?://'),               -- what is asked now, after it has moved
    feed_key      text    not null,
    poll_state    text    not null default 'polling' check (poll_state in ('polling', 'gone', 'stopped')),
    terms         text    not null default 'free' check (terms in ('free', 'locked', 'blocked')),
    etag          text    not null default '',
    last_modified text    not null default '',
    content_hash  text    not null default '',
    pauses        text    not null default '',                                 -- when its publisher does not want to be asked
    next_poll_at  timestamptz not null,
    polled_at     timestamptz,
    failures      integer not null default 0 check (failures >= 0),
    failing_since timestamptz,
    problem       text,
    known_guid    text,
    known_title   text,
    check ((failures = 0) = (failing_since is null))
);
create index carried_show_due on carried_show (next_poll_at) where removed_at is null and poll_state = 'polling';
create index carried_show_feed on carried_show (feed_key);

-- Everything a visitor can fetch hangs on one episode, which can be taken away at any moment by its publisher or by us.
create table carried_episode (
    number       bigint  generated always as identity unique,                  -- how editors name it
    name         text    primary key check (name ~ '^[0-9a-f]{24}$'),          -- random: names it in addresses
    show         bigint  not null references carried_show (id),

    -- By what it is known again in its feed. It stays when everything else is erased, so that it does not come anew.
    identity     text    not null,
    guid         text,
    listed       text    not null check (listed in ('listed', 'older', 'withdrawn')),   -- in the feed, by its publisher
    day          date,
    content_hash text    not null,
    words_hash   text    not null,
    seen_hash    text    not null default '',                                  -- content_hash when an editor was shown it

    -- What we decided. A feed is nobody's consent: an editor says whose story is in it, if any, and where consent is written.
    state        text    not null default 'waiting' check (state in ('waiting', 'carried', 'refused', 'withdrawn')),
    decided_at   timestamptz,
    decided_by   text,
    why          text    not null default '',                                  -- it was refused, withdrawn, or waits again
    story        text    check (story in ('none', 'consented')),
    consent      text    not null default '',                                  -- where the consent is written, never what it says
    came_at      timestamptz not null,

    -- What its publisher says.
    title        text    not null default '',
    summary      text    not null default '',                                  -- plain text, one line
    notes        text    not null default '',                                  -- HTML, sanitized
    link         text    not null default '' check (link = '' or link ~* '^https?://'),
    sound        text    not null default '' check (sound = '' or sound ~* '^https?://'),
    sound_type   text    not null default '',
    servers      text[]  not null default '{}',                                -- that a listener has to ask for it
    sound_length bigint  check (sound_length >= 0),
    seconds      bigint  check (seconds >= 0),
    published_at timestamptz not null,
    season       integer,
    episode      integer,
    type         text    not null default 'full' check (type in ('full', 'trailer', 'bonus')),
    explicit     boolean not null default false,
    chapters     text    not null default '' check (chapters = '' or chapters ~* '^https?://'),

    unique (show, identity),
    check ((state = 'waiting') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state <> 'carried' or (title <> '' and sound <> '' and cardinality(servers) > 0 and listed <> 'withdrawn')),
    check (state <> 'carried' or (story is not null and (story = 'consented') = (consent <> ''))),
    check (state <> 'withdrawn' or (title || summary || notes || link || sound || chapters = ''))
);
create index carried_episode_state on carried_episode (state, show);

create table carried_person (
    episode  text    not null references carried_episode (name),
    position integer not null,
    person   text    not null check (person <> ''),
    role     text    not null,
    primary key (episode, position)
);

-- Where its publisher keeps transcripts; one of them is fetched when the episode is let through, and never before.
create table carried_transcript_link (
    episode  text    not null references carried_episode (name),
    position integer not null,
    address  text    not null check (address ~* '^https?://'),
    type     text    not null,
    language text    not null,
    primary key (episode, position)
);

create table carried_cue (
    episode      text    not null references carried_episode (name),
    position     integer not null,
    start_millis integer not null check (start_millis >= 0),
    end_millis   integer not null check (end_millis >= start_millis),
    speaker      text    not null,
    words        text    not null check (words <> ''),
    primary key (episode, position)
);
