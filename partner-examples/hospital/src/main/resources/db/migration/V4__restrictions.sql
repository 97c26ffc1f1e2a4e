-- Why somebody's whereabouts are protected: each reason has a name, and is lifted by an act that names it. Who lifted it
-- stays here; nothing is deleted.
create table person_restriction (
  id uuid primary key,
  person uuid not null references person (id),
  -- when the protection was said, by the clock of whoever said so
  since timestamp(6) with time zone not null,
  lifted_at timestamp(6) with time zone,
  lifted_role varchar(100),
  lifted_client varchar(200)
);

create index person_restriction_person on person_restriction (person);

insert into person_restriction (id, person, since)
  select id, id, coalesce(described_at, current_timestamp) from person where restricted = true;

alter table person drop column restricted;
