-- One form that several learners sit, each as an attempt of their own. Until the last of them has handed in, or the time is
-- over, it is sealed: nobody is told what was right, and none of its questions is shown to them anywhere else.
create sequence shared_form_seq start with 1 increment by 50;
create table shared_form (
    id bigint primary key,
    exam varchar(40) not null,
    -- The path of the page that it belongs to, or null once that page is gone.
    place varchar(200),
    fixed_at timestamp with time zone not null,
    sealed_until timestamp with time zone not null
);

create sequence shared_form_item_seq start with 1 increment by 50;
create table shared_form_item (
    id bigint primary key,
    form_id bigint not null references shared_form (id),
    position integer not null,
    version_id bigint not null references item_version (id),
    question varchar(100) not null,
    domain varchar(10) not null,
    constraint shared_form_item_position unique (form_id, position)
);
create index shared_form_item_version on shared_form_item (version_id);

-- Who may sit a shared form, and the attempt in which they do.
create sequence seat_seq start with 1 increment by 50;
create table seat (
    id bigint primary key,
    form_id bigint not null references shared_form (id),
    account_id bigint not null references account (id),
    attempt_id bigint references attempt (id),
    constraint seat_account unique (form_id, account_id),
    constraint seat_attempt unique (attempt_id)
);
create index seat_of_account on seat (account_id);

-- Study groups: who learns together for which exam, up to which common day.
create sequence study_group_seq start with 1 increment by 50;
create table study_group (
    id bigint primary key,
    slug varchar(60) not null,
    name varchar(80) not null,
    description varchar(1000) not null,
    exam varchar(40) not null,
    common_date date not null,
    owner_id bigint not null references account (id),
    created_at timestamp with time zone not null,
    constraint study_group_slug unique (slug)
);
create index study_group_owner on study_group (owner_id);

create sequence membership_seq start with 1 increment by 50;
create table membership (
    id bigint primary key,
    group_id bigint not null references study_group (id),
    account_id bigint not null references account (id),
    joined_at timestamp with time zone not null,
    constraint membership_account unique (group_id, account_id)
);
create index membership_of_account on membership (account_id);

-- What a member shows the group, since when; without a row, nothing.
create sequence share_seq start with 1 increment by 50;
create table share (
    id bigint primary key,
    membership_id bigint not null references membership (id),
    what varchar(10) not null,
    shared_since timestamp with time zone not null,
    constraint share_what unique (membership_id, what)
);

create sequence group_invitation_seq start with 1 increment by 50;
create table group_invitation (
    id bigint primary key,
    group_id bigint not null references study_group (id),
    token_hash varchar(64) not null,
    created_by bigint references account (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    -- How many people it lets in, and how many came.
    seats integer not null,
    used integer not null,
    revoked_at timestamp with time zone,
    constraint group_invitation_token unique (token_hash)
);
create index group_invitation_group on group_invitation (group_id);
create index group_invitation_created_by on group_invitation (created_by);

-- A form that members agree to sit within a window: proposed, then fixed when the window opens.
create sequence group_exam_seq start with 1 increment by 50;
create table group_exam (
    id bigint primary key,
    group_id bigint not null references study_group (id),
    proposed_by bigint references account (id),
    proposed_at timestamp with time zone not null,
    opens_at timestamp with time zone not null,
    closes_at timestamp with time zone not null,
    -- When it was fixed, and the form, which is null where too few had agreed.
    fixed_at timestamp with time zone,
    form_id bigint references shared_form (id),
    -- How many of its questions were fresh to all, and how many it has.
    fresh integer,
    questions integer,
    unsealed_at timestamp with time zone,
    constraint group_exam_form unique (form_id)
);
create index group_exam_group on group_exam (group_id, opens_at);
create index group_exam_opens on group_exam (fixed_at, opens_at);
create index group_exam_proposed_by on group_exam (proposed_by);

create sequence agreement_seq start with 1 increment by 50;
create table agreement (
    id bigint primary key,
    group_exam_id bigint not null references group_exam (id),
    account_id bigint not null references account (id),
    agreed_at timestamp with time zone not null,
    constraint agreement_account unique (group_exam_id, account_id)
);
create index agreement_of_account on agreement (account_id);

-- What happened in a group, as its page tells it.
create sequence group_event_seq start with 1 increment by 50;
create table group_event (
    id bigint primary key,
    group_id bigint not null references study_group (id),
    kind varchar(20) not null,
    happened_at timestamp with time zone not null,
    -- Whom it concerns, or null.
    account_id bigint references account (id),
    -- The day or the group exam that it is about, or null.
    common_date date,
    group_exam_id bigint references group_exam (id)
);
create index group_event_group on group_event (group_id, happened_at);
create index group_event_account on group_event (account_id);
create index group_event_exam on group_event (group_exam_id);
