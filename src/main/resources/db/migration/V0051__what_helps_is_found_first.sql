-- Somebody who types "hotline" in a hurry needs the number that answers where they are, not the shortest title.
alter table search_document
    add column prominence real not null default 1 check (prominence > 0);  -- times its rank
