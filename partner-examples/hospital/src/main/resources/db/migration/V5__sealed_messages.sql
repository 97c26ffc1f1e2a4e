-- The content of a message that waits is sealed with a key that is not in this database. Rows of before are sealed at the start.
alter table hl7_error add column sealed boolean default false not null;
