-- Reminders to reviewers: what each was sent, and when they want to hear.

alter table committee_members
  -- IANA name of the member's own clock; null: the conference's.
  add column time_zone text,
  add column reminded text not null default 'checkpoints',
  -- The hours of the member's clock in which nothing is sent: the first quiet one and the first loud one.
  add column quiet_from smallint not null default 21,
  add column quiet_until smallint not null default 8,
  add constraint member_is_reminded_as_in_the_table check (reminded in ('never', 'checkpoints', 'weekly')),
  add constraint quiet_hours_are_hours_of_a_day check (quiet_from between 0 and 23 and quiet_until between 0 and 23);

-- Its key is what it was about: nobody is reminded twice for the same thing.
create table reminders (
  conference_id uuid not null,
  round_id uuid not null,
  member_id uuid not null,
  kind text not null,
  -- The week of a weekly one, counted from the opening; else 0.
  period integer not null default 0,
  -- Reviews that were missing to what it was about.
  missing integer not null,
  mail_id uuid,
  sent_at timestamptz not null,
  constraint one_reminder_per_reviewer_and_cause primary key (conference_id, round_id, member_id, kind, period),
  constraint reminder_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint reminder_is_for_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint reminder_went_out_as_a_mail foreign key (mail_id) references mails (id) on delete set null,
  constraint reminder_kind_is_in_the_table check (kind in ('half_ahead', 'half', 'end_ahead', 'end_last', 'weekly'))
);
create index reminders_by_time on reminders (conference_id, round_id, sent_at desc);
