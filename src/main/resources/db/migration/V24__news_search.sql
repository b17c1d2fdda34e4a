-- Each node keeps an index of its own to search the news by; what it is made of stays here. It follows these changes: a row
-- for each time that entries were written or dropped, with their ids.
create sequence news_change_seq start with 1 increment by 1;
create table news_change (
    id bigint primary key,
    entry_ids text not null
);
-- One row: names this database, so that an index that was made from another is not taken for its own.
create table news_epoch (
    id bigint primary key,
    epoch varchar(36) not null
);
drop table news_term;
