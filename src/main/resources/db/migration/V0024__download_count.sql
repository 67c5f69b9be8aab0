-- How often an episode was downloaded on a day in UTC. It says nothing of who did: there is no column for it. An
-- episode that is gone leaves its number, so nothing refers to the episode.
create table download_count (
    episode uuid    not null,
    day     date    not null,
    count   integer not null check (count > 0),
    primary key (episode, day)
);
