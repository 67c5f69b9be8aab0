-- Every write to the site leaves one line here, in the same transaction as the write.
-- The subject's kind (before the colon) also says which finished pages no longer hold.
create table audit_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text        not null check (actor <> ''),
    action  text        not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
    subject text        not null check (subject ~ '^[a-z_]+(:.+)?$')
);
