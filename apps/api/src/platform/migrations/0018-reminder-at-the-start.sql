-- Reviewers are told that there is something to review, not only that it is missing.
alter table reminders
  drop constraint reminder_kind_is_in_the_table,
  add constraint reminder_kind_is_in_the_table check (kind in ('start', 'half_ahead', 'half', 'end_ahead', 'end_last', 'weekly'));
