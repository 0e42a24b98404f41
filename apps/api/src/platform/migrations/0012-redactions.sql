-- What reviewers read in place of a proposal's text while their round hides who speaks. A field that is null reads as its
-- author wrote it; a row with none at all says that somebody looked, and found nothing to hide.
create table proposal_redactions (
  conference_id uuid not null,
  proposal_id uuid not null,
  title text,
  description text,
  benefits text,
  notes text,
  -- Hash of the four texts as they stood: another one today says that the author has changed them since.
  made_from text not null,
  redacted_by uuid,
  redacted_at timestamptz not null default now(),
  version integer not null default 1,
  constraint proposal_redactions_pkey primary key (conference_id, proposal_id),
  constraint redaction_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint redaction_was_made_by_a_user foreign key (redacted_by) references users (id) on delete set null,
  constraint redacted_title_is_not_empty check (length(title) >= 1)
);
