-- News: the sources, their entries, what an entry is about, the words in it, and who has read and saved what.
create sequence news_source_seq start with 1 increment by 50;
create table news_source (
    id bigint primary key,
    slug varchar(80) not null,
    -- The document that lists it; null when none does any longer.
    document varchar(300),
    title varchar(200) not null,
    url varchar(2000) not null,
    mirror varchar(2000),
    home varchar(2000) not null,
    kind varchar(20) not null,
    interval_minutes integer not null,
    only_categories text not null,
    products text not null,
    note varchar(1000),
    followed boolean not null,
    -- Who turned it on or off, and when; null while it is as its document says.
    switched_by bigint,
    switched_at timestamp with time zone,
    -- Where its publisher says it lies now, if not at its url.
    moved_to varchar(2000),
    etag varchar(1000),
    last_modified varchar(200),
    -- Null: not asked again by itself.
    next_fetch_at timestamp with time zone,
    -- A node that fetches it holds it until then.
    claimed_until timestamp with time zone,
    fetched_at timestamp with time zone,
    succeeded_at timestamp with time zone,
    retired_at timestamp with time zone,
    failures integer not null,
    status integer,
    message varchar(1000),
    constraint news_source_slug_unique unique (slug),
    constraint news_source_switched_by foreign key (switched_by) references account (id) on delete set null
);
create index news_source_due on news_source (next_fetch_at);
create index news_source_switch on news_source (switched_by);

create sequence news_entry_seq start with 1 increment by 50;
create table news_entry (
    id bigint primary key,
    source_id bigint not null references news_source (id),
    -- Fingerprints: the same guid is the same entry, and so is the same link.
    guid_key varchar(64) not null,
    link_key varchar(64),
    fingerprint varchar(64) not null,
    kind varchar(20) not null,
    level integer,
    title varchar(400) not null,
    link varchar(2000) not null,
    author varchar(200),
    summary varchar(280) not null,
    body text not null,
    post_type varchar(40),
    families text not null,
    tags text not null,
    bulletin_id varchar(20),
    importance varchar(100),
    cves text not null,
    published_at timestamp with time zone not null,
    first_published_at timestamp with time zone not null,
    date_basis varchar(20) not null,
    stored_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint news_entry_guid_unique unique (source_id, guid_key)
);
create index news_entry_link on news_entry (source_id, link_key);
-- The list runs newest first, by each of its filters: an index for each.
create index news_entry_published on news_entry (published_at, id);
create index news_entry_level on news_entry (level, published_at, id);
create index news_entry_kind on news_entry (kind, published_at, id);
create index news_entry_source on news_entry (source_id, published_at, id);
create index news_entry_stored on news_entry (stored_at);

create sequence news_product_seq start with 1 increment by 50;
create table news_product (
    id bigint primary key,
    name varchar(100) not null,
    constraint news_product_name_unique unique (name)
);
create table news_entry_product (
    product_id bigint not null references news_product (id),
    entry_id bigint not null references news_entry (id) on delete cascade,
    primary key (product_id, entry_id)
);
create index news_entry_product_entry on news_entry_product (entry_id);

-- The words of an entry in lower case, as UTF-8: bytes sort the same everywhere, whatever the database's language is, so
-- that the words that begin alike stand together.
create table news_term (
    term bytea not null,
    entry_id bigint not null references news_entry (id) on delete cascade,
    primary key (term, entry_id)
);
create index news_term_entry on news_term (entry_id);

-- What a person has marked as read, or as unread again.
create table news_reading (
    account_id bigint not null references account (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    is_read boolean not null,
    marked_at timestamp with time zone not null,
    primary key (account_id, entry_id)
);
create index news_reading_entry on news_reading (entry_id);
-- "Mark all as read": what had been stored by then is read, but for what was marked as unread after it was pressed.
create table news_read_through (
    account_id bigint primary key references account (id) on delete cascade,
    stored_by timestamp with time zone not null,
    pressed_at timestamp with time zone not null
);
create table news_saved (
    account_id bigint not null references account (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    saved_at timestamp with time zone not null,
    primary key (account_id, entry_id)
);
create index news_saved_entry on news_saved (entry_id);
