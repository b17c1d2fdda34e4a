-- Plans: what a learner wants to reach by when, and the tasks of each day that lead there.
create sequence plan_seq start with 1 increment by 50;
create table plan (
    id bigint primary key,
    account_id bigint not null references account (id),
    -- The learner while this is the plan in force, then null: each learner has one.
    active_of bigint,
    uid varchar(36) not null,
    goal varchar(60) not null,
    exam varchar(40) not null,
    exam_day date not null,
    -- Minutes after midnight in the zone, or null while the hour is not known.
    exam_minute integer,
    zone varchar(64) not null,
    booked boolean not null,
    minutes_a_week integer not null,
    -- ISO numbers of the days of the week, "135" for Monday, Wednesday and Friday.
    weekdays varchar(7) not null,
    kinds varchar(200) not null,
    started_on date not null,
    -- What there was to say when it was made, a sentence on each line.
    notes text not null,
    alert varchar(10),
    delivery varchar(10),
    revision integer not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint plan_active_unique unique (active_of)
);
create index plan_of_learner on plan (account_id);

create table plan_day_off (
    plan_id bigint not null references plan (id),
    first_day date not null,
    last_day date not null
);
create index plan_day_off_of on plan_day_off (plan_id);

create sequence plan_task_seq start with 1 increment by 50;
create table plan_task (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    uid varchar(36) not null,
    planned_day date not null,
    position integer not null,
    minutes integer not null,
    kind varchar(20) not null,
    title varchar(300) not null,
    exam_task varchar(20),
    domain varchar(10),
    href varchar(2000),
    -- What it is about, for example "workshop:read-the-trail", or null.
    resource varchar(200),
    -- How often it was moved, as calendars count.
    revision integer not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    -- When it was taken out of the plan, since something else covers it.
    left_out_at timestamp with time zone
);
create index plan_task_of on plan_task (plan_id, planned_day);

create sequence plan_completion_seq start with 1 increment by 50;
create table plan_completion (
    id bigint primary key,
    task_id bigint not null references plan_task (id),
    completed_at timestamp with time zone not null,
    -- What showed that it is done, for example "attempt:7"; null when the learner said so.
    source varchar(200),
    withdrawn_at timestamp with time zone
);
create index plan_completion_of on plan_completion (task_id);

create sequence plan_replan_seq start with 1 increment by 50;
create table plan_replan (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    made_at timestamp with time zone not null,
    -- What was found and changed, a sentence on each line.
    notes text not null
);
create index plan_replan_of on plan_replan (plan_id, made_at);

create sequence plan_move_seq start with 1 increment by 50;
create table plan_move (
    id bigint primary key,
    replan_id bigint not null references plan_replan (id),
    task_id bigint not null references plan_task (id),
    from_day date not null,
    -- Null when it was left out.
    to_day date,
    reason varchar(500) not null
);
create index plan_move_of_task on plan_move (task_id);
create index plan_move_of_replan on plan_move (replan_id);

-- A book or a course of the learner's own, scheduled in parts.
create sequence plan_own_resource_seq start with 1 increment by 50;
create table plan_own_resource (
    id bigint primary key,
    account_id bigint not null references account (id),
    exam varchar(40) not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    link varchar(2000),
    pages integer,
    minutes integer not null,
    -- Ids of the exam's domains that it covers, "1,4"; empty for all.
    domains varchar(100) not null,
    created_at timestamp with time zone not null
);
create index plan_own_resource_of on plan_own_resource (account_id);

-- The secret address at which calendar programs follow the plan; only the SHA-256 is kept.
create table plan_calendar (
    account_id bigint primary key references account (id),
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    constraint plan_calendar_token_unique unique (token_hash)
);
