-- How far back what a source sends reaches, and how often it is asked therefore; null until it was read.
alter table news_source add column keeps_minutes integer;
alter table news_source add column asked_minutes integer;

-- The last fetches of each source, for whoever looks after them.
create sequence news_fetch_seq start with 1 increment by 50;
create table news_fetch (
    id bigint primary key,
    source_id bigint not null references news_source (id) on delete cascade,
    fetched_at timestamp with time zone not null,
    outcome varchar(30) not null,
    status integer,
    added integer not null,
    changed integer not null,
    took_millis bigint not null,
    message varchar(1000)
);
create index news_fetch_source on news_fetch (source_id, id);
