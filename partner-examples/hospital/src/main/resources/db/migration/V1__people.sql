-- The hospital's own index of people: who they are, which numbers they have, whom they are reported as caring for.
-- Where somebody lives is not in it.

create table person (
  id uuid primary key,
  -- records that were found to be of one person have one group: the smallest id among them
  group_id uuid not null,
  given_name varchar(300),
  family_name varchar(300),
  known_as varchar(300),
  birth_date date,
  restricted boolean not null,
  -- when the names and the date of birth were said, by the clock of whoever said so; null where nobody has yet
  described_at timestamp(6) with time zone,
  -- somebody without a number is known by name among the contacts of this one patient
  contact_of uuid,
  name_key varchar(700)
);

create index person_group on person (group_id);
create index person_contact on person (contact_of, name_key);

create table person_identifier (
  scheme varchar(20) not null,
  assigner varchar(64) not null,
  number varchar(64) not null,
  person uuid not null references person (id),
  primary key (scheme, assigner, number)
);

create index person_identifier_person on person_identifier (person);

create table person_link (
  person uuid not null references person (id),
  other uuid not null references person (id),
  linked_at timestamp(6) with time zone not null,
  source varchar(40) not null,
  primary key (person, other)
);

create table carer_identity (
  person uuid primary key references person (id),
  carer uuid not null unique
);

-- Every list of contacts that a sender sent about a patient, by the time that stands in the message: what is reported
-- now and since when follows from all of them, whatever the order in which they came.
create table contact_list (
  id uuid primary key,
  patient uuid not null references person (id),
  sender varchar(200) not null,
  as_of timestamp(6) with time zone not null,
  arrival bigint not null
);

create index contact_list_patient on contact_list (patient, sender, as_of);

create table contact_entry (
  list uuid not null references contact_list (id),
  position integer not null,
  person uuid not null references person (id),
  relationship_text varchar(300) not null,
  relationship varchar(40),
  carer boolean not null,
  primary key (list, position)
);

create index contact_entry_person on contact_entry (person);
