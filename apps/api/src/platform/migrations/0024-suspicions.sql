-- What chairs make of what reviewers and the texts themselves suspect.

-- Two talks that are alike: a chair says whether they are the same talk. One row for both, whichever is asked about.
create table likeness_rulings (
  conference_id uuid not null,
  proposal_id uuid not null,
  other_proposal_id uuid not null,
  is_same boolean not null,
  ruled_by uuid,
  ruled_at timestamptz not null default now(),
  version integer not null default 1,
  constraint likeness_rulings_pkey primary key (conference_id, proposal_id, other_proposal_id),
  constraint ruling_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint ruling_is_about_another_proposal foreign key (conference_id, other_proposal_id)
    references proposals (conference_id, id) on delete cascade,
  constraint ruling_is_made_by_a_user foreign key (ruled_by) references users (id) on delete set null,
  constraint one_ruling_for_two_proposals check (proposal_id < other_proposal_id)
);

-- Why a proposal in the state `set_aside` is there; gone with the state. One that was imported in it has none.
create table proposal_set_asides (
  conference_id uuid not null,
  proposal_id uuid not null,
  kind text not null,
  reason text not null,
  set_aside_by uuid,
  set_aside_at timestamptz not null default now(),
  constraint proposal_set_asides_pkey primary key (conference_id, proposal_id),
  constraint set_aside_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint proposal_is_set_aside_by_a_user foreign key (set_aside_by) references users (id) on delete set null,
  constraint set_aside_is_of_a_known_kind check (kind in ('spam', 'pitch', 'machine_written', 'duplicate', 'over_cap')),
  constraint set_aside_has_a_reason check (length(reason) between 1 and 2000)
);
