-- What reviewers say of their own way through a round.

-- There while a reviewer has said that they are done with a round; taken back by deleting it. Work that came later is
-- still asked for.
create table reviewer_rounds (
  conference_id uuid not null,
  round_id uuid not null,
  member_id uuid not null,
  finished_at timestamptz not null,
  constraint reviewer_rounds_pkey primary key (conference_id, round_id, member_id),
  constraint finished_round_is_of_the_conference foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint finished_reviewer_is_of_the_conference foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- A talk that a reviewer put off: it comes after all others, until it is reviewed or taken up again.
create table review_skips (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  skipped_at timestamptz not null,
  constraint review_skips_pkey primary key (conference_id, round_id, proposal_id, member_id),
  constraint skip_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint skip_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint skip_is_of_a_reviewer foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);
