-- People: who they are, how they sign in, what they may do.
create sequence account_seq start with 1 increment by 50;
create table account (
    id bigint primary key,
    email varchar(254) not null,
    name varchar(100) not null,
    password_hash varchar(255) not null,
    role varchar(20) not null,
    zone varchar(64) not null,
    created_at timestamp with time zone not null,
    constraint account_email_unique unique (email)
);
