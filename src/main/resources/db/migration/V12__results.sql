-- How long each question was on the screen, and which answers were changed.

-- Since when a question has been on the screen; at most one of an attempt is at a time.
alter table attempt_item add column on_screen_since timestamp with time zone;
-- How long it was until then. Null for a question that was not shown, and for what was shown before times were measured.
alter table attempt_item add column on_screen_millis bigint;
-- The last answer that left nothing open, while the present one leaves something open.
alter table attempt_item add column set_aside varchar(60);

create sequence answer_change_seq start with 1 increment by 50;
create table answer_change (
    id bigint primary key,
    attempt_id bigint not null references attempt (id),
    position integer not null,
    -- The answer that was given up for another, as the author counts; neither left anything open.
    picks varchar(60) not null,
    changed_at timestamp with time zone not null,
    -- Whether the answer that was given up was right; null until the attempt ends.
    correct boolean
);
create index answer_change_attempt on answer_change (attempt_id, position);
