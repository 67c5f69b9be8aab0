create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- People type without accents and find what has them.
create text search configuration site_en (copy = english);
alter text search configuration site_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration site_es (copy = spanish);
alter text search configuration site_es alter mapping for hword, hword_part, word with unaccent, spanish_stem;

create table search_document (
    id       bigint generated always as identity primary key,
    kind     text   not null,
    subject  text   not null,                        -- as in audit_log.subject: what it stands for
    language text   not null check (language in ('en', 'es')),
    address  text   not null check (address like '/%'),
    title    text   not null,
    body     text   not null,
    words    tsvector not null generated always as (
        case language
            when 'en' then setweight(to_tsvector('site_en', title), 'A') || setweight(to_tsvector('site_en', body), 'B')
            else setweight(to_tsvector('site_es', title), 'A') || setweight(to_tsvector('site_es', body), 'B')
        end) stored
);

create index search_document_words on search_document using gin (words);
create index search_document_subject on search_document (subject);

-- The words that are written on the site, for suggestions when somebody mistypes one.
create materialized view search_word as
select 'en' as language, word, ndoc as documents
from ts_stat($$ select to_tsvector('simple', public.unaccent(title || ' ' || body)) from public.search_document where language = 'en' $$)
where word ~ '^[a-z]{3,30}$'
union all
select 'es', word, ndoc
from ts_stat($$ select to_tsvector('simple', public.unaccent(title || ' ' || body)) from public.search_document where language = 'es' $$)
where word ~ '^[a-z]{3,30}$';

create unique index search_word_word on search_word (language, word);
create index search_word_similar on search_word using gin (word gin_trgm_ops);
