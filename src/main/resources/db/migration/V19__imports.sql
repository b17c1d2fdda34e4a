-- Questions from other systems: the file, what was understood of it, what its instructor decided, and what came of it.
create sequence question_import_seq start with 1 increment by 50;
create table question_import (
    id bigint primary key,
    account_id bigint not null references account (id),
    -- The file as it was called, and how large it was.
    name varchar(200) not null,
    bytes bigint not null,
    -- The format that was chosen; null lets the file tell.
    format varchar(80),
    -- The format as which it was read, once it was.
    recognised varchar(80),
    phase varchar(10) not null,
    uploaded_at timestamp with time zone not null,
    -- Why nothing could be taken, as a sentence.
    refusal text,
    -- How far the job is in this phase; a total of 0 is not known yet.
    done integer not null,
    total integer not null,
    images integer not null,
    -- The job that is at it, and until when it is believed to be alive.
    claim varchar(40),
    claimed_until timestamp with time zone,
    -- How often a job began with this phase.
    tries integer not null,
    -- What was decided, as JSON.
    choices text,
    confirmed_at timestamp with time zone,
    ended_at timestamp with time zone
);
create index question_import_account on question_import (account_id, uploaded_at);
create index question_import_phase on question_import (phase, claimed_until);

-- The file, in parts that either database can hold; gone once the import has ended.
create table question_import_part (
    import_id bigint not null references question_import (id),
    part integer not null,
    body bytea not null,
    primary key (import_id, part)
);

-- What the file says, question by question, with what could not be read.
create sequence question_import_line_seq start with 1 increment by 50;
create table question_import_line (
    id bigint primary key,
    import_id bigint not null references question_import (id),
    position integer not null,
    -- The file within a package, and the line there; 0 where the format has none.
    entry varchar(300),
    line_no integer not null,
    verdict varchar(10) not null,
    type varchar(40) not null,
    heading varchar(300) not null,
    category varchar(500) not null,
    tags text not null,
    -- The file's own name for it, by which a later import knows it again.
    identifier varchar(300),
    -- Of what is asked, without what does not matter.
    fingerprint varchar(64),
    -- What the file says of the task.
    exam varchar(40),
    task varchar(20),
    complete boolean not null,
    notes text not null,
    -- The question as our documents say it, without its place and id; null once the import has ended.
    body text,
    -- What is there already and like it: a question of the bank, or null.
    twin varchar(100),
    likeness varchar(10),
    outcome varchar(10),
    reason text,
    -- The question that came of it.
    question varchar(100)
);
create index question_import_line_import on question_import_line (import_id, position);
create index question_import_line_question on question_import_line (question);

-- Changes of many questions at once, with what their documents said before, so that one can be taken back.
create sequence question_change_seq start with 1 increment by 50;
create table question_change (
    id bigint primary key,
    account_id bigint not null references account (id),
    changed_at timestamp with time zone not null,
    summary text not null,
    questions integer not null,
    undone_at timestamp with time zone
);
create index question_change_account on question_change (account_id, changed_at);

create table question_change_document (
    change_id bigint not null references question_change (id),
    path varchar(300) not null,
    text_before text not null,
    -- Null when no question was left.
    text_after text,
    -- The images beside it: a name and an address each.
    images text not null,
    primary key (change_id, path)
);
