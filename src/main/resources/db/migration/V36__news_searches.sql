-- Searches of the news that people keep under a name, each with a private address for feed readers if they want one.
create sequence news_saved_search_seq start with 1 increment by 50;
create table news_saved_search (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(80) not null,
    -- As it stands in the address of the list.
    query varchar(4000) not null,
    created_at timestamp with time zone not null,
    -- What was stored by then is not new to the person any more.
    opened_at timestamp with time zone not null,
    -- Of the address; null while there is none.
    token_hash varchar(64),
    token_made_at timestamp with time zone,
    constraint news_saved_search_name_unique unique (account_id, name),
    constraint news_saved_search_token_unique unique (token_hash)
);

-- How long the entries of a source stay, in days, 0 for good: as its document says, and as someone set it, who wins.
alter table news_source add column listed_keep_days integer;
alter table news_source add column keep_days integer;
alter table news_source add column keep_set_by bigint;
alter table news_source add column keep_set_at timestamp with time zone;
alter table news_source add constraint news_source_keep_set_by foreign key (keep_set_by) references account (id) on delete set null;
create index news_source_keep_set on news_source (keep_set_by);

-- Whether an entry for everyone was ever about it: names that only personal sources brought are nobody else's matter.
alter table news_product add column for_everyone boolean default false not null;
update news_product set for_everyone = true where id in (
    select p.product_id from news_entry_product p join news_entry e on e.id = p.entry_id
    join news_source s on s.id = e.source_id where s.owner_id is null);
