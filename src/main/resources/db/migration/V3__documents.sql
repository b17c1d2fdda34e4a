-- Documents: every version of each, which one counts, and what is wrong with a broken one.
create sequence document_seq start with 1 increment by 50;
create sequence document_version_seq start with 1 increment by 50;
create sequence publication_seq start with 1 increment by 50;

-- One row: the node that holds its lock imports.
create table content_import (
    id bigint primary key,
    finished_at timestamp with time zone
);
insert into content_import (id) values (1);

create table document (
    id bigint primary key,
    origin varchar(10) not null,
    path varchar(300) not null,
    kind varchar(40) not null,
    -- What was last seen at the path, good or broken, and by which rules it was judged.
    seen_hash varchar(64) not null,
    seen_at timestamp with time zone not null,
    judged_by varchar(64) not null,
    broken_text text,
    -- What counts: null until a first version was without flaws.
    publication_id bigint,
    removed_at timestamp with time zone,
    constraint document_path_unique unique (origin, path)
);

create table document_version (
    id bigint primary key,
    document_id bigint not null references document (id),
    hash varchar(64) not null,
    body text not null,
    created_at timestamp with time zone not null,
    constraint document_version_unique unique (document_id, hash)
);

create table publication (
    id bigint primary key,
    version_id bigint not null references document_version (id),
    published_at timestamp with time zone not null,
    published_by varchar(100) not null
);
create index publication_version on publication (version_id);
alter table document add constraint document_publication foreign key (publication_id) references publication (id);

create table document_flaw (
    document_id bigint not null references document (id),
    line_no integer not null,
    column_no integer not null,
    sentence text not null
);
create index document_flaw_document on document_flaw (document_id);

-- Questions: an item is a question through all its versions.
create sequence item_version_seq start with 1 increment by 50;
create table item (
    id varchar(100) primary key,
    -- The version that counts; null when the question is retired.
    version_id bigint
);

create table item_version (
    id bigint primary key,
    item_id varchar(100) not null references item (id),
    hash varchar(64) not null,
    exam varchar(40) not null,
    domain varchar(10) not null,
    task varchar(20) not null,
    type varchar(20) not null,
    level integer not null,
    pool varchar(10) not null,
    status varchar(12) not null,
    audience varchar(100),
    body text not null,
    created_at timestamp with time zone not null,
    constraint item_version_unique unique (item_id, hash)
);
create index item_version_exam on item_version (exam, pool);
alter table item add constraint item_current foreign key (version_id) references item_version (id);
create index item_current_version on item (version_id);

-- Which documents say which version of an item now; the operator's folder wins over what was shipped.
create sequence item_place_seq start with 1 increment by 50;
create table item_place (
    id bigint primary key,
    path varchar(300) not null,
    item_id varchar(100) not null references item (id),
    version_id bigint not null references item_version (id),
    origin varchar(10) not null,
    constraint item_place_unique unique (path, item_id)
);
create index item_place_item on item_place (item_id);
