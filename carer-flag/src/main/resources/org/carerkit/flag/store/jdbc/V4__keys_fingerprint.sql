-- One row: which keys the histories are sealed with. It says nothing of a key and of nobody.
create table if not exists carer_flag_keys (
    id integer not null primary key,
    fingerprint bytea not null
);
