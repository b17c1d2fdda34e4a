-- What changed lately, for features that act on the news.
create index news_entry_updated on news_entry (updated_at, id);
