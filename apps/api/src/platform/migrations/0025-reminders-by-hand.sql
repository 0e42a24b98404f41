-- Organizers can remind by hand, between the moments of the round.
alter table reminders
  drop constraint reminder_kind_is_in_the_table,
  add constraint reminder_kind_is_in_the_table check (kind in ('start', 'half_ahead', 'half', 'end_ahead', 'end_last', 'weekly', 'by_hand'));
