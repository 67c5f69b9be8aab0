alter table place
    -- Why an editor let stand what an import would have refused: a text that looks like an address or a name.
    add column override_reason text        not null default '',
    -- Hidden at once: the site shows nothing of it from then on, and no import brings it back.
    add column hidden_at       timestamptz,
    add column hidden_reason   text        not null default '',
    add check ((hidden_at is null) = (hidden_reason = ''));
