-- Sound, pictures and documents. The bytes lie on disk under the hash of their content; the name is random and is all
-- that the outside ever sees, so that no name, title or date outlives a withdrawal.
create table media (
    name          text        primary key check (name ~ '^[0-9a-f]{24,64}\.[a-z0-9]{2,5}$'),
    subject       text        not null check (subject ~ '^[a-z_]+:.+$'),   -- as in audit_log.subject: what it belongs to
    type          text        not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    length        bigint      not null check (length > 0),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    download_name text        not null check (download_name ~ '^[a-z0-9-]+\.[a-z0-9]{2,5}$'),
    stored_at     timestamptz not null default now(),
    withdrawn_at  timestamptz
);

create index media_subject on media (subject);
