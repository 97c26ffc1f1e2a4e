-- The question to ask: does someone look after this person, or does this patient look after someone?
create table ward_task (
  id uuid primary key,
  patient uuid not null references person (id),
  moment varchar(20) not null,
  visit varchar(80) not null,
  ward varchar(64) not null,
  asked_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  outcome varchar(20),
  unique (patient, moment, visit)
);

create index ward_task_open on ward_task (ward, closed_at, asked_at);
