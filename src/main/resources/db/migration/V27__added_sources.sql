-- Sources that people add: for everyone, or for themselves alone.
alter table news_source add column added_by bigint;
alter table news_source add column added_at timestamp with time zone;
-- Whose alone it is, with all of its entries; null for everyone's.
alter table news_source add column owner_id bigint;
-- It is asked no more and stands in no list; entries that someone saved are still there.
alter table news_source add column removed_at timestamp with time zone;
alter table news_source add constraint news_source_added_by foreign key (added_by) references account (id) on delete set null;
alter table news_source add constraint news_source_owner foreign key (owner_id) references account (id);
create index news_source_owner on news_source (owner_id);
create index news_source_added on news_source (added_by);
