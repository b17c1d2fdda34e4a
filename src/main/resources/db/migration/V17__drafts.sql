-- Documents that are written in the browser: their working texts, what others say of them, and images beside any document.
create sequence image_seq start with 1 increment by 50;
create sequence revision_seq start with 1 increment by 50;
create sequence document_review_seq start with 1 increment by 50;
create sequence publication_end_seq start with 1 increment by 50;

-- Pixels as they are served, told by what they are; in base64, since the databases have no type for so many bytes in common.
create table image (
    id bigint primary key,
    hash varchar(64) not null,
    media_type varchar(20) not null,
    width integer not null,
    height integer not null,
    content text not null,
    created_at timestamp with time zone not null,
    constraint image_hash_unique unique (hash)
);

create table document_image (
    version_id bigint not null references document_version (id),
    name varchar(200) not null,
    image_id bigint not null references image (id),
    constraint document_image_unique unique (version_id, name)
);
create index document_image_image on document_image (image_id);

-- What a list of documents shows and is narrowed by: what the text that was last seen is about.
alter table document add column title varchar(300);
create table document_topic (
    document_id bigint not null references document (id),
    exam varchar(40) not null,
    task varchar(20) not null
);
create index document_topic_document on document_topic (document_id);
create index document_topic_exam on document_topic (exam, task);

-- The working text of a local document: who opened it, who may see it, and which revision it is.
create table manuscript (
    document_id bigint primary key references document (id),
    -- Null when the account is gone.
    author_id bigint references account (id),
    opened_at timestamp with time zone not null,
    -- Since when other instructors see it; null while it is the author's alone.
    shared_at timestamp with time zone,
    revision integer not null,
    saved_at timestamp with time zone not null,
    -- What keeps the working text from being published.
    flaws integer not null
);
create index manuscript_author on manuscript (author_id);

create table revision (
    id bigint primary key,
    document_id bigint not null references document (id),
    number integer not null,
    -- The revision that it was written from.
    base integer not null,
    body text not null,
    saved_at timestamp with time zone not null,
    saved_by bigint references account (id),
    -- Whether it was overtaken by another and is kept beside the working text.
    beside boolean not null,
    note varchar(200),
    constraint revision_number_unique unique (document_id, number)
);
create index revision_saved_by on revision (saved_by);

create table revision_companion (
    revision_id bigint not null references revision (id),
    name varchar(200) not null,
    body text not null,
    constraint revision_companion_unique unique (revision_id, name)
);

create table revision_image (
    revision_id bigint not null references revision (id),
    name varchar(200) not null,
    image_id bigint not null references image (id),
    constraint revision_image_unique unique (revision_id, name)
);
create index revision_image_image on revision_image (image_id);

-- A second instructor is asked for, and says something or has not yet.
create table document_review (
    id bigint primary key,
    document_id bigint not null references document (id),
    revision integer not null,
    asked_by bigint references account (id),
    asked_at timestamp with time zone not null,
    reviewer_id bigint references account (id),
    reviewed_at timestamp with time zone,
    approved boolean,
    sentence text
);
create index document_review_document on document_review (document_id);
create index document_review_asked_by on document_review (asked_by);
create index document_review_reviewer on document_review (reviewer_id);

-- Who published a local document, which revision it was, and which review approved of it.
alter table publication add column account_id bigint references account (id);
alter table publication add column revision integer;
alter table publication add column review_id bigint references document_review (id);

create table publication_end (
    id bigint primary key,
    publication_id bigint not null references publication (id),
    ended_at timestamp with time zone not null,
    ended_by bigint references account (id),
    constraint publication_end_unique unique (publication_id)
);
