-- What a member did that a feature above groups tells in its own words, and the page below the group's that shows more.
alter table group_event add column words varchar(500);
alter table group_event add column place varchar(100);

-- Where an entry of the news stands with a study group; without a row nobody of the group has decided on it yet.
create sequence triage_item_seq start with 1 increment by 50;
create table triage_item (
    id bigint primary key,
    group_id bigint not null references study_group (id) on delete cascade,
    entry_id bigint not null references news_entry (id) on delete cascade,
    -- Those of the last decision, whose number the revision is.
    state varchar(20) not null,
    decided_at timestamp with time zone not null,
    revision integer not null,
    constraint triage_item_entry_unique unique (group_id, entry_id)
);
create index triage_item_state on triage_item (group_id, state, decided_at, id);
create index triage_item_entry on triage_item (entry_id);

-- Each decision on it: who, when, from where to where, and why. The last one counts.
create sequence triage_decision_seq start with 1 increment by 50;
create table triage_decision (
    id bigint primary key,
    item_id bigint not null references triage_item (id) on delete cascade,
    revision integer not null,
    from_state varchar(20) not null,
    to_state varchar(20) not null,
    -- Null once the account is gone.
    account_id bigint references account (id),
    decided_at timestamp with time zone not null,
    why varchar(500) not null,
    -- Who looks at it and by which day, of what is evaluated.
    assignee_id bigint references account (id),
    due date,
    constraint triage_decision_revision unique (item_id, revision)
);
create index triage_decision_account on triage_decision (account_id);
create index triage_decision_assignee on triage_decision (assignee_id);
