-- What the answers say about each question, as sums that grow; and what learners report about questions.

-- When the attempt was taken into the sums; null until then, also for those of before.
alter table submission add column counted_at timestamp with time zone;
create index submission_uncounted on submission (counted_at, attempt_id);

-- One row: the node that holds its lock takes attempts in.
create table statistics_intake (
    id bigint primary key,
    taken_at timestamp with time zone
);
insert into statistics_intake (id) values (1);

-- Of each version: how often what happened. Nothing in here says who answered.
create table question_sums (
    version_id bigint primary key references item_version (id),
    question varchar(100) not null,
    exam varchar(40) not null,
    -- Options of a choice, 0 for other types; and which are right, as the author counts.
    options integer not null,
    answer_key varchar(60) not null,
    -- Shown in any attempt, and to how many it was new.
    shown bigint not null,
    shown_first bigint not null,
    -- First exposures under time, and what came of them.
    answers bigint not null,
    correct bigint not null,
    blank bigint not null,
    flagged bigint not null,
    sure bigint not null,
    sure_wrong bigint not null,
    guessed bigint not null,
    guessed_right bigint not null,
    -- How long it was on the screen: how often that was measured, all of it, and how many fell into which span.
    timed bigint not null,
    millis bigint not null,
    spans varchar(400) not null,
    -- Those in attempts of ten questions or more: the item against the rest of the attempt, in hundredths of a percent.
    ranked bigint not null,
    ranked_correct bigint not null,
    rest bigint not null,
    rest_squares bigint not null,
    rest_correct bigint not null,
    -- Those in attempts with 70 percent or more.
    upper_answers bigint not null,
    -- Which option was chosen how often, and by the upper and the lower part.
    choices text not null
);
create index question_sums_exam on question_sums (exam);
create index question_sums_question on question_sums (question);

create sequence question_report_seq start with 1 increment by 50;
create table question_report (
    id bigint primary key,
    account_id bigint not null references account (id),
    question varchar(100) not null,
    version_id bigint not null references item_version (id),
    fault varchar(10) not null,
    remark text not null,
    reported_at timestamp with time zone not null,
    -- Account and question while it is open, then null: a learner has one open report of a question.
    open_key varchar(130),
    constraint question_report_open unique (open_key)
);
create index question_report_question on question_report (question);
create index question_report_account on question_report (account_id, reported_at);

create sequence question_report_answer_seq start with 1 increment by 50;
create table question_report_answer (
    id bigint primary key,
    report_id bigint not null references question_report (id),
    verdict varchar(10) not null,
    sentence text not null,
    -- The version that mends it, or null.
    version_id bigint references item_version (id),
    -- Null once the account is gone.
    answered_by bigint references account (id),
    answered_at timestamp with time zone not null,
    read_at timestamp with time zone
);
create index question_report_answer_report on question_report_answer (report_id);
create index question_report_answer_by on question_report_answer (answered_by);
