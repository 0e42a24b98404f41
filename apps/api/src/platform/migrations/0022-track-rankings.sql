-- The joint order that the chairs of a track make of its talks, and sign off.
create table track_rankings (
  conference_id uuid not null,
  track_id uuid not null,
  -- Null: it is being made.
  signed_off_at timestamptz,
  -- The last time that a sign-off was taken back.
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_reason text not null default '',
  -- Moves on with sign-offs and taking them back, not with moves of talks.
  version integer not null default 1,
  constraint one_ranking_per_track primary key (conference_id, track_id),
  constraint track_ranking_is_of_a_track foreign key (conference_id, track_id) references tracks (conference_id, id) on delete cascade,
  constraint sign_off_was_taken_back_by_a_user foreign key (taken_back_by) references users (id) on delete set null
);

-- Where a talk stands in it. A talk that has none is untouched; so is one whose row is of another track than the talk.
create table ranked_proposals (
  conference_id uuid not null,
  track_id uuid not null,
  proposal_id uuid not null,
  -- Null: untouched (again).
  recommendation text,
  -- Ascending below one recommendation.
  place double precision,
  moved_by uuid,
  moved_at timestamptz not null default now(),
  version integer not null default 1,
  constraint one_place_per_track_and_proposal primary key (conference_id, track_id, proposal_id),
  constraint ranked_proposal_is_in_a_ranking foreign key (conference_id, track_id) references track_rankings (conference_id, track_id) on delete cascade,
  constraint ranked_proposal_is_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint ranked_proposal_was_moved_by_a_user foreign key (moved_by) references users (id) on delete set null,
  constraint recommendation_is_in_the_table check (recommendation in ('accept', 'maybe', 'reject')),
  constraint recommended_proposal_has_a_place check ((recommendation is null) = (place is null))
);

-- Why it stands there: a row of its own, so that one chair writes while the other moves.
create table ranked_proposal_notes (
  conference_id uuid not null,
  track_id uuid not null,
  proposal_id uuid not null,
  note text not null,
  written_by uuid,
  written_at timestamptz not null default now(),
  version integer not null default 1,
  constraint one_note_per_track_and_proposal primary key (conference_id, track_id, proposal_id),
  constraint ranking_note_is_in_a_ranking foreign key (conference_id, track_id) references track_rankings (conference_id, track_id) on delete cascade,
  constraint ranking_note_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint ranking_note_was_written_by_a_user foreign key (written_by) references users (id) on delete set null
);

-- The chairs whose word a signed-off order is.
create table track_ranking_signatures (
  conference_id uuid not null,
  track_id uuid not null,
  member_id uuid not null,
  signed_at timestamptz not null default now(),
  constraint one_signature_per_chair_and_track primary key (conference_id, track_id, member_id),
  constraint signature_is_under_a_ranking foreign key (conference_id, track_id) references track_rankings (conference_id, track_id) on delete cascade,
  constraint signature_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- Who has the order open and which talk they are at; worth nothing after a few seconds, so it need not survive a crash.
create unlogged table track_ranking_presences (
  conference_id uuid not null,
  track_id uuid not null,
  member_id uuid not null,
  proposal_id uuid,
  seen_at timestamptz not null,
  constraint one_presence_per_member_and_track primary key (conference_id, track_id, member_id)
);
