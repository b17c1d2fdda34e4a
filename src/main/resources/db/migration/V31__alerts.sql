-- Bulletins that touched someone's products, or those of a group they are in: each tells a person once.
create sequence alert_seq start with 1 increment by 50;
create table alert (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    why varchar(600) not null,
    alerted_at timestamp with time zone not null,
    read_at timestamp with time zone,
    constraint alert_once unique (account_id, entry_id)
);
create index alert_of_account on alert (account_id, alerted_at);
create index alert_unread on alert (account_id, read_at);
create index alert_of_entry on alert (entry_id);

-- One row: the node that holds its lock makes alerts. Up to when it has looked at the news; null before the first time.
create table alert_intake (
    id bigint primary key,
    looked_until timestamp with time zone
);
insert into alert_intake (id) values (1);

-- Bulletins that were looked at, with the products that they had named by then, a line each.
create table alert_entry (
    entry_id bigint primary key references news_entry (id) on delete cascade,
    products text not null,
    looked_at timestamp with time zone not null
);
create index alert_entry_looked on alert_entry (looked_at);

-- What reaches a person by e-mail. Without a row, nothing.
create table alert_setting (
    account_id bigint primary key references account (id) on delete cascade,
    mails boolean not null,
    digests boolean not null,
    -- 1 is Monday.
    digest_day integer not null,
    digest_hour integer not null,
    -- Null while no digest is wanted.
    next_digest_at timestamp with time zone,
    -- The address that the person showed to be theirs; nothing is sent to another one.
    confirmed_email varchar(254),
    confirm_hash varchar(64),
    confirm_email varchar(254),
    confirm_sent_at timestamp with time zone,
    -- Stands in every mail, and ends them without signing in.
    leave_token varchar(64) not null,
    constraint alert_setting_confirm unique (confirm_hash),
    constraint alert_setting_leave unique (leave_token)
);
create index alert_setting_digest on alert_setting (next_digest_at);

-- Where programs are told: one address a person, and one a group.
create sequence alert_webhook_seq start with 1 increment by 50;
create table alert_webhook (
    id bigint primary key,
    account_id bigint references account (id) on delete cascade,
    group_id bigint references study_group (id) on delete cascade,
    url varchar(1000) not null,
    -- Signs what is sent, so it cannot be kept as a hash.
    secret varchar(80) not null,
    made_at timestamp with time zone not null,
    taken_at timestamp with time zone,
    failing_since timestamp with time zone,
    failure varchar(300),
    tested_at timestamp with time zone,
    constraint alert_webhook_account unique (account_id),
    constraint alert_webhook_group unique (group_id)
);

-- An alert on its way: by e-mail to a person, or to a webhook. Without due_at it is settled.
create sequence alert_delivery_seq start with 1 increment by 50;
create table alert_delivery (
    id bigint primary key,
    account_id bigint references account (id) on delete cascade,
    webhook_id bigint references alert_webhook (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    why varchar(600) not null,
    begun_at timestamp with time zone not null,
    due_at timestamp with time zone,
    tries integer not null,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    failure varchar(300),
    constraint alert_delivery_mail unique (account_id, entry_id),
    constraint alert_delivery_webhook unique (webhook_id, entry_id)
);
create index alert_delivery_due on alert_delivery (due_at);
create index alert_delivery_entry on alert_delivery (entry_id);

-- The digest of a person's week, also of one in which there was nothing to tell: it is made once.
create sequence alert_digest_seq start with 1 increment by 50;
create table alert_digest (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    -- The Monday of its week, where the person lives.
    week_of date not null,
    -- Tells of the seven days before.
    ends_at timestamp with time zone not null,
    entries integer not null,
    begun_at timestamp with time zone not null,
    due_at timestamp with time zone,
    tries integer not null,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    failure varchar(300),
    constraint alert_digest_once unique (account_id, week_of)
);
create index alert_digest_due on alert_digest (due_at);
