-- Spaced repetition: the questions that come back to a learner, each review, and what the learner has set.

create sequence review_card_seq start with 1 increment by 50;
create table review_card (
    id bigint primary key,
    account_id bigint not null references account (id),
    -- The question's stable id.
    question varchar(100) not null,
    exam varchar(40) not null,
    -- Whether the learner chose it; else it came in as missed.
    chosen boolean not null,
    added_at timestamp with time zone not null,
    -- What FSRS knows; null until it was asked for the first time.
    stability double precision,
    difficulty double precision,
    -- When it was last asked, and on which day of the learner's.
    last_at timestamp with time zone,
    last_on date,
    interval_days integer,
    -- The day on which FSRS wants it back, whatever the exam and the cap make of that.
    due_on date not null,
    suspended_at timestamp with time zone,
    -- Kept, so that an answer that is read again does not bring it back.
    removed_at timestamp with time zone,
    constraint review_card_question unique (account_id, question)
);

-- One for each question and day that counted.
create sequence review_log_seq start with 1 increment by 50;
create table review_log (
    id bigint primary key,
    card_id bigint not null references review_card (id),
    reviewed_at timestamp with time zone not null,
    reviewed_on date not null,
    -- In what kind of attempt.
    kind varchar(10) not null,
    grade varchar(10) not null,
    -- Days since the review before; null for the first.
    elapsed_days integer,
    -- In percent, as it was set then.
    retention integer not null,
    interval_days integer not null,
    stability double precision not null,
    difficulty double precision not null,
    constraint review_log_day unique (card_id, reviewed_on)
);

create table review_setting (
    account_id bigint primary key references account (id),
    -- In percent.
    retention integer not null,
    daily_cap integer not null,
    -- Answers before this were looked at; null while none was.
    taken_until timestamp with time zone
);
