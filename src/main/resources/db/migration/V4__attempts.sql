-- Attempts: who sat which form when, what was answered, and which questions a learner has been shown.
create sequence attempt_seq start with 1 increment by 50;
create table attempt (
    id bigint primary key,
    -- One of the two: a learner, or for a sample the SHA-256 of a visitor's cookie.
    account_id bigint references account (id),
    visitor varchar(64),
    exam varchar(40) not null,
    kind varchar(10) not null,
    extra varchar(20) not null,
    questions integer not null,
    started_at timestamp with time zone not null,
    deadline timestamp with time zone not null,
    -- The deadline again while the attempt is open, then null: what the job that submits looks for stays a short index.
    due_at timestamp with time zone,
    -- What only one open attempt may hold, such as a learner's full exam of a kind; null once submitted or for any number.
    slot varchar(120),
    -- By which a client recognises its own start when it sends it twice.
    client_key varchar(80),
    constraint attempt_slot_unique unique (slot),
    constraint attempt_client_key_unique unique (account_id, client_key)
);
create index attempt_of_learner on attempt (account_id, exam, started_at);
create index attempt_due on attempt (due_at);
create index attempt_visitor on attempt (visitor, started_at);

create sequence attempt_item_seq start with 1 increment by 50;
create table attempt_item (
    id bigint primary key,
    attempt_id bigint not null references attempt (id),
    position integer not null,
    version_id bigint not null references item_version (id),
    question varchar(100) not null,
    domain varchar(10) not null,
    option_order varchar(60) not null,
    shown_at timestamp with time zone,
    -- Whether the learner had never been shown the question before; known when it is first shown or at the end.
    fresh boolean,
    flagged_at timestamp with time zone,
    -- As the author counts; null is blank.
    picks varchar(60),
    -- Nothing is left open.
    complete boolean not null,
    struck varchar(60),
    confidence varchar(10),
    answered_at timestamp with time zone,
    revision integer not null,
    correct boolean,
    constraint attempt_item_position unique (attempt_id, position)
);
create index attempt_item_version on attempt_item (version_id);

create table submission (
    attempt_id bigint primary key references attempt (id),
    submitted_at timestamp with time zone not null,
    submitted_by varchar(10) not null,
    correct integer not null,
    fresh integer not null
);

-- A question that a learner has been shown, anywhere, by its stable id.
create table exposure (
    account_id bigint not null references account (id),
    question varchar(100) not null,
    first_shown timestamp with time zone not null,
    last_shown timestamp with time zone not null,
    primary key (account_id, question)
);
