-- What a person wants to hear of: without a row, nothing but what their plan says.
create table interest_profile (
    account_id bigint primary key references account (id),
    -- Ids of levels, in their order, with commas; may be ''.
    levels varchar(20) not null,
    -- The id of a path, or null for that of the plan.
    path varchar(100),
    -- Whether the exam and the path of the plan count.
    from_plan boolean not null,
    changed_at timestamp with time zone not null
);
create table interest_product (
    account_id bigint not null references account (id),
    product varchar(100) not null,
    primary key (account_id, product)
);
create index interest_product_name on interest_product (product, account_id);
create table interest_task (
    account_id bigint not null references account (id),
    exam varchar(40) not null,
    task varchar(10) not null,
    primary key (account_id, exam, task)
);

-- The products that a study group uses, and who said so; null once their account is gone.
create table team_product (
    group_id bigint not null references study_group (id) on delete cascade,
    product varchar(100) not null,
    added_by bigint references account (id),
    added_at timestamp with time zone not null,
    primary key (group_id, product)
);
create index team_product_name on team_product (product, group_id);
create index team_product_added_by on team_product (added_by);
-- The last time that a member changed them.
create table team_change (
    group_id bigint primary key references study_group (id) on delete cascade,
    changed_by bigint references account (id),
    changed_at timestamp with time zone not null
);
create index team_change_by on team_change (changed_by);
