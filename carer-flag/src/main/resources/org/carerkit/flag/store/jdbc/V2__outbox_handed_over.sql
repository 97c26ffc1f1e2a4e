-- Whether a notice was handed to its partner. One that was tried by an earlier version may have been.
alter table carer_flag_outbox add column if not exists handed_over boolean default false not null;

update carer_flag_outbox set handed_over = true where attempts > 0;
