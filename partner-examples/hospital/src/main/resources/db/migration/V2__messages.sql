-- What was answered to each message, so that the same message gets the same answer and does nothing twice. What a
-- message said is in the index of people, in the same commit; its text is not kept.
create table hl7_message (
  id uuid primary key,
  sender varchar(200) not null,
  control_id varchar(199) not null,
  digest varchar(64) not null,
  event varchar(10) not null,
  received_at timestamp(6) with time zone not null,
  code varchar(2) not null,
  reason varchar(40),
  place varchar(20),
  remarks varchar(400) not null,
  unique (sender, control_id)
);

-- Messages that wait for somebody to look at them, byte by byte as they came.
create table hl7_error (
  id uuid primary key,
  digest varchar(64) not null unique,
  sender varchar(200) not null,
  control_id varchar(199) not null,
  event varchar(10) not null,
  received_at timestamp(6) with time zone not null,
  code varchar(2) not null,
  reason varchar(40) not null,
  place varchar(20),
  tries integer not null,
  size integer not null,
  -- null once nobody needs it any more, and for what was too large to keep
  content bytea,
  resolved_at timestamp(6) with time zone,
  resolution varchar(20)
);

create index hl7_error_open on hl7_error (resolved_at, received_at);
