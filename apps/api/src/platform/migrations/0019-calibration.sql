-- Scores corrected for who gave them: whether a conference wants that, and what was computed from which reviews.

alter table conferences add column uses_calibration boolean not null default false;

create table calibration_runs (
  conference_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  -- Names all that it was computed from: the reviews that count, the criteria, and the tracks with their places.
  revision text not null,
  model_version integer not null,
  seed integer not null,
  method text not null,
  reason text not null,
  -- How many reviews it rests on.
  review_count integer not null,
  -- Column by column: talks by number, reviewers by member.
  result jsonb not null,
  -- What it took, on the clock.
  seconds real not null,
  computed_at timestamptz not null,
  constraint calibration_runs_pkey primary key (conference_id, id),
  constraint calibration_is_of_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint one_calibration_per_revision_and_model unique (conference_id, round_id, revision, model_version),
  constraint calibration_method_is_known check (method in ('hierarchical', 'blup', 'mean')),
  constraint calibration_counts_reviews check (review_count >= 0 and seconds >= 0)
);
