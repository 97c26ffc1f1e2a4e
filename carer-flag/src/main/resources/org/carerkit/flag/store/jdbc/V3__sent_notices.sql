-- The numbers and signatures of signed notices. They are kept beside a notice as long as it waits, so that it is sent
-- again with the same bytes, and go with it.
alter table carer_flag_outbox add column if not exists sent_epoch uuid;

alter table carer_flag_outbox add column if not exists sent_number bigint;

alter table carer_flag_outbox add column if not exists signed_by varchar(64);

alter table carer_flag_outbox add column if not exists signed_at timestamp(6) with time zone;

alter table carer_flag_outbox add column if not exists signature bytea;

create index if not exists carer_flag_outbox_notice on carer_flag_outbox (notice);

-- One row: the epoch in which numbers are given. It begins with the first notice, or by the operator's command.
create table if not exists carer_flag_sent_epoch (
    id integer not null primary key,
    epoch uuid not null
);

-- The last number given to a recipient in an epoch. The recipient is a keyed hash. Never deleted, so that no number is
-- given twice.
create table if not exists carer_flag_sent_number (
    epoch uuid not null,
    recipient bytea not null,
    last_number bigint not null,
    primary key (epoch, recipient)
);
