-- The Markdown files that belong to a version of a document, and which of them a flaw is in (null: the document itself).
create table document_companion (
    version_id bigint not null references document_version (id),
    name varchar(200) not null,
    body text not null,
    primary key (version_id, name)
);
alter table document_flaw add column file_name varchar(200);

-- Workshops are read from their documents; what is kept is how far each learner has come, by ids that never change.
create sequence workshop_start_seq start with 1 increment by 50;
create table workshop_start (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    workshop varchar(100) not null,
    started_at timestamp with time zone not null,
    constraint workshop_start_unique unique (account_id, workshop)
);

create sequence workshop_step_done_seq start with 1 increment by 50;
create table workshop_step_done (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    workshop varchar(100) not null,
    step varchar(100) not null,
    done_at timestamp with time zone not null,
    constraint workshop_step_done_unique unique (account_id, workshop, step)
);

-- The first answer to a knowledge check and the latest one. Picks are options as their author ordered them, and the wording
-- tells which text they belong to.
create sequence workshop_answer_seq start with 1 increment by 50;
create table workshop_answer (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    workshop varchar(100) not null,
    check_id varchar(100) not null,
    first_picks varchar(100) not null,
    first_wording varchar(64) not null,
    first_correct boolean not null,
    first_at timestamp with time zone not null,
    last_picks varchar(100) not null,
    last_wording varchar(64) not null,
    last_correct boolean not null,
    last_at timestamp with time zone not null,
    constraint workshop_answer_unique unique (account_id, workshop, check_id)
);

-- What a learner plans to do, or has done, of the workshops in AWS's catalogue.
create sequence workshop_mark_seq start with 1 increment by 50;
create table workshop_mark (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    workshop varchar(100) not null,
    mark varchar(10) not null,
    marked_at timestamp with time zone not null,
    constraint workshop_mark_unique unique (account_id, workshop)
);
