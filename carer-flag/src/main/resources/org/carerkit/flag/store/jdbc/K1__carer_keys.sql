-- Keys of carers, for a database that is not the one of the histories and does not share its backups. For H2 2.5 and
-- PostgreSQL 17. The register's own key has the carer 00000000-0000-0000-0000-000000000000.

create table if not exists carer_flag_key (
    carer uuid not null primary key,
    secret bytea not null
);
