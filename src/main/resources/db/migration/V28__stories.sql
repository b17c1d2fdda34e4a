-- One story in several feeds is shown once: what tells that entries are the same story, and which of them stands for it.
alter table news_entry add column story_key varchar(64);
alter table news_entry add column title_key varchar(64);
alter table news_entry add column twin_of bigint;
alter table news_entry add constraint news_entry_twin foreign key (twin_of) references news_entry (id) on delete set null;
create index news_entry_story on news_entry (story_key);
create index news_entry_title on news_entry (title_key);
create index news_entry_twin on news_entry (twin_of);

-- Techniques of ATT&CK that an entry names, by id, a line each.
alter table news_entry add column techniques text default '' not null;
