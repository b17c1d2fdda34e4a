-- The mistake log: why a question was missed, in the learner's own judgement, and what they noted to it. What was missed stands in
-- attempt_item; a row is here only once there is something to keep.
create sequence mistake_reason_seq start with 1 increment by 50;
create table mistake_reason (
    id bigint primary key,
    account_id bigint not null references account (id),
    item_id bigint not null references attempt_item (id) on delete cascade,
    reason varchar(10) not null,
    -- The two between which it was torn, if the learner named them.
    first_service varchar(80),
    second_service varchar(80),
    explained_at timestamp with time zone not null,
    constraint mistake_reason_item unique (item_id)
);
create index mistake_reason_account on mistake_reason (account_id);

-- One a question, kept across attempts.
create sequence mistake_note_seq start with 1 increment by 50;
create table mistake_note (
    id bigint primary key,
    account_id bigint not null references account (id),
    question varchar(100) not null,
    -- As the question read when the note was last written.
    version_id bigint not null references item_version (id),
    words text not null,
    written_at timestamp with time zone not null,
    constraint mistake_note_question unique (account_id, question)
);
