-- Links that each let one person set a new password. Only a person's latest is kept; created_by is null where the operator
-- asked for it at a start.
create sequence password_link_seq start with 1 increment by 50;
create table password_link (
    id bigint primary key,
    account_id bigint not null references account (id),
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    created_by bigint references account (id),
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint password_link_account_unique unique (account_id),
    constraint password_link_token_unique unique (token_hash)
);
create index password_link_created_by on password_link (created_by);
