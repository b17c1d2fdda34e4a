-- What a person does not want to see in the list.
create table news_hidden (
    account_id bigint not null references account (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    hidden_at timestamp with time zone not null,
    primary key (account_id, entry_id)
);
create index news_hidden_entry on news_hidden (entry_id);
-- What a person noted on an entry.
create table news_note (
    account_id bigint not null references account (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    text text not null,
    noted_at timestamp with time zone not null,
    primary key (account_id, entry_id)
);
create index news_note_entry on news_note (entry_id);
