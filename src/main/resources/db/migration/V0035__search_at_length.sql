-- Transcripts are many times as much as all the rest, and a frequent word stands in most of them. Each side has an index
-- of its own, so that a search looks at all that helps and at no more than so many transcripts.
drop index search_document_words;
create index search_document_words on search_document using gin (words) where kind <> 'transcript';
create index search_document_said on search_document using gin (words) where kind = 'transcript';

-- Of which documents the words were learned last: those of a thousand hours take seconds, so they are learned after a
-- write and not within it. A word that was taken down meanwhile is found in no document, and so never suggested.
create table search_learned (
    only_one  boolean primary key default true check (only_one),
    documents bigint  not null,   -- how many there were
    newest    bigint  not null    -- the highest id among them
);
insert into search_learned (documents, newest) values (0, 0);
