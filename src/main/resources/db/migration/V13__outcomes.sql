-- What learners tell of exams taken elsewhere: practice exams of others, and what came of the real one.
create sequence practice_exam_seq start with 1 increment by 50;
create table practice_exam (
    id bigint primary key,
    account_id bigint not null references account (id),
    exam varchar(40) not null,
    taken_on date not null,
    provider varchar(100) not null,
    -- Both null when only a percentage was told.
    correct integer,
    questions integer,
    -- Tenths of a percent, cut rather than rounded.
    tenths integer not null,
    timed boolean not null,
    seen_before boolean not null,
    note varchar(500),
    created_at timestamp with time zone not null,
    -- The client's own name for the entry, by which sending it twice makes one.
    client_key varchar(64),
    constraint practice_exam_key_unique unique (account_id, client_key)
);
create index practice_exam_of on practice_exam (account_id, exam, taken_on);

create sequence exam_result_seq start with 1 increment by 50;
create table exam_result (
    id bigint primary key,
    account_id bigint not null references account (id),
    exam varchar(40) not null,
    sat_on date not null,
    passed boolean not null,
    scaled_score integer,
    -- Ids of domains as the score report tells them, "1,4"; a domain in neither was not told.
    meets varchar(100) not null,
    needs varchar(100) not null,
    created_at timestamp with time zone not null,
    client_key varchar(64),
    -- What was predicted as of the beginning of that day. The rule's state is always known.
    rule_in_a_row integer not null,
    rule_exams integer not null,
    -- From 0 to 1; null together where there was no number.
    share double precision,
    share_low double precision,
    share_high double precision,
    chance double precision,
    chance_low double precision,
    chance_high double precision,
    answers integer,
    constraint exam_result_day_unique unique (account_id, exam, sat_on),
    constraint exam_result_key_unique unique (account_id, client_key)
);
create index exam_result_of_exam on exam_result (exam);
