-- Histories of carer flags. For H2 2.5 and PostgreSQL 17. Every statement ends with a semicolon at the end of a line and
-- can be run again: H2 keeps a table although the rest of the script failed.

create table if not exists carer_flag_history (
    carer uuid not null primary key,
    version bigint not null,
    link bytea not null
);

create table if not exists carer_flag_event (
    carer uuid not null references carer_flag_history (carer),
    version bigint not null,
    event_id uuid not null unique,
    recorded_at timestamp(6) with time zone not null,
    digest bytea not null,
    payload bytea not null,
    link bytea not null,
    primary key (carer, version)
);
