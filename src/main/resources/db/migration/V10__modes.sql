-- An attempt without a clock: it has no deadline, and while it is open its due_at is a day that never comes.
alter table attempt alter column deadline drop not null;

-- The learner's own day whose question an attempt asks; null for every other attempt.
alter table attempt add column daily_on date;
alter table attempt add constraint attempt_daily unique (account_id, exam, daily_on);

-- When the learner was told whether the answer is right, from when on it cannot be changed; null while they were not.
alter table attempt_item add column checked_at timestamp with time zone;

-- The extra time that a learner has for good, until they change it.
create table accommodation (
    account_id bigint primary key references account (id),
    extra varchar(20) not null,
    chosen_at timestamp with time zone not null
);
