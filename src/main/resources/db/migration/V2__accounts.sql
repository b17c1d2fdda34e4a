-- People: who they are, how they sign in, what they may do. Of anything that opens a door only the SHA-256 is kept (as 64
-- hexadecimal digits), so that a stolen copy of the database opens none.
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
create index account_role on account (role);

create sequence session_seq start with 1 increment by 50;
create table session (
    id bigint primary key,
    account_id bigint not null references account (id),
    token_hash varchar(64) not null,
    device varchar(100) not null,
    created_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    constraint session_token_unique unique (token_hash)
);
create index session_account on session (account_id);
create index session_last_seen on session (last_seen_at);

create sequence api_token_seq start with 1 increment by 50;
create table api_token (
    id bigint primary key,
    account_id bigint not null references account (id),
    name varchar(100) not null,
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    constraint api_token_token_unique unique (token_hash)
);
create index api_token_account on api_token (account_id);

-- Someone who may not sign in for now, since when and by whose decision.
create sequence suspension_seq start with 1 increment by 50;
create table suspension (
    id bigint primary key,
    account_id bigint not null references account (id),
    created_at timestamp with time zone not null,
    created_by bigint references account (id),
    constraint suspension_account_unique unique (account_id)
);
create index suspension_created_by on suspension (created_by);

-- Who may sign up, from when on and by whose decision; the latest row counts.
create sequence registration_seq start with 1 increment by 50;
create table registration (
    id bigint primary key,
    mode varchar(20) not null,
    created_at timestamp with time zone not null,
    created_by bigint references account (id)
);
create index registration_created_by on registration (created_by);

create sequence invitation_seq start with 1 increment by 50;
create table invitation (
    id bigint primary key,
    token_hash varchar(64) not null,
    note varchar(100) not null,
    role varchar(20) not null,
    created_at timestamp with time zone not null,
    created_by bigint references account (id),
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint invitation_token_unique unique (token_hash)
);
create index invitation_created_by on invitation (created_by);

-- The link that makes the first administrator; the latest start's is the only row.
create sequence setup_link_seq start with 1 increment by 50;
create table setup_link (
    id bigint primary key,
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null
);

-- One row for each try that the throttle counts, on the SHA-256 of what it counts by (an account, an address).
create sequence knock_seq start with 1 increment by 50;
create table knock (
    id bigint primary key,
    subject varchar(64) not null,
    made_at timestamp with time zone not null
);
create index knock_subject on knock (subject, made_at);
create index knock_made_at on knock (made_at);
