-- What the news tell of the documentation, taken out of their entries, and what instructors decided about it.
-- One row: whoever holds its lock takes entries in.
create table currency_intake (
    id bigint primary key,
    -- What changed before that was taken in; null at first.
    seen_until timestamp with time zone
);
insert into currency_intake (id) values (1);

-- An entry that tells of a change of some page.
create table currency_entry (
    entry_id bigint primary key references news_entry (id) on delete cascade,
    title varchar(400) not null,
    kind varchar(20) not null,
    -- What its title says has changed; words separated by spaces.
    words text not null,
    published_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);
create table currency_page (
    entry_id bigint not null references currency_entry (entry_id) on delete cascade,
    -- From 0: the order in which the entry names them.
    position integer not null,
    guide varchar(300) not null,
    -- Empty for the guide as a whole.
    page varchar(300) not null,
    primary key (entry_id, position)
);
create index currency_page_guide on currency_page (guide);

create sequence currency_settlement_seq start with 1 increment by 50;
create table currency_settlement (
    id bigint primary key,
    entry_id bigint not null references news_entry (id) on delete cascade,
    -- A question, or "workshop/step".
    subject varchar(250) not null,
    verdict varchar(20) not null,
    -- The day on which its facts had been checked last.
    verified date not null,
    why varchar(1000),
    -- Null once the account is gone.
    settled_by bigint references account (id) on delete set null,
    settled_at timestamp with time zone not null,
    constraint currency_settlement_once unique (entry_id, subject)
);
create index currency_settlement_by on currency_settlement (settled_by);
