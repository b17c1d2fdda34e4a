-- To whom documents are limited; without a row, everyone.
create table document_audience (
    document_id bigint not null references document (id),
    -- As documents write it: owner:12, group:thursday-circle, cohort:spring-2027.
    audience varchar(100) not null,
    constraint document_audience_unique unique (document_id, audience)
);

-- The bank of everyone is read without a look at any private one, and a private one by its audience.
create index item_version_audience on item_version (exam, pool, audience);
drop index item_version_exam;
create index item_version_limited on item_version (audience);

-- A cohort: the learners of an instructor for one exam, from one day to another.
create sequence cohort_seq start with 1 increment by 50;
create table cohort (
    id bigint primary key,
    slug varchar(60) not null,
    name varchar(80) not null,
    description varchar(1000) not null,
    exam varchar(40) not null,
    starts_on date not null,
    ends_on date not null,
    -- Who runs it; null once that account is gone, from when on administrators do.
    instructor_id bigint references account (id),
    created_at timestamp with time zone not null,
    constraint cohort_slug unique (slug)
);
create index cohort_instructor on cohort (instructor_id);

create sequence enrolment_seq start with 1 increment by 50;
create table enrolment (
    id bigint primary key,
    cohort_id bigint not null references cohort (id),
    account_id bigint not null references account (id),
    joined_at timestamp with time zone not null,
    constraint enrolment_account unique (cohort_id, account_id)
);
create index enrolment_of_account on enrolment (account_id);

create sequence cohort_invitation_seq start with 1 increment by 50;
create table cohort_invitation (
    id bigint primary key,
    cohort_id bigint not null references cohort (id),
    token_hash varchar(64) not null,
    created_by bigint references account (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    -- How many people it lets in, and how many came.
    seats integer not null,
    used integer not null,
    revoked_at timestamp with time zone,
    constraint cohort_invitation_token unique (token_hash)
);
create index cohort_invitation_cohort on cohort_invitation (cohort_id);
create index cohort_invitation_created_by on cohort_invitation (created_by);

-- That a cohort is over, by whom and since when; taken away again it goes on.
create table cohort_archive (
    cohort_id bigint primary key references cohort (id),
    archived_by bigint references account (id),
    archived_at timestamp with time zone not null
);
create index cohort_archive_by on cohort_archive (archived_by);
