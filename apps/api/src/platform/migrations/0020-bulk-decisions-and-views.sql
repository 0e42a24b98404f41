-- Decisions about many talks at once, kept with what was before, so that each such step can be taken back.

create table decision_batches (
  conference_id uuid not null,
  id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  -- Null: the talks became undecided.
  outcome text,
  -- The query whose talks they were; empty: they were picked.
  query text not null default '',
  undone_at timestamptz,
  constraint decision_batches_pkey primary key (conference_id, id),
  constraint decision_batch_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint decision_batch_was_made_by_a_user foreign key (made_by) references users (id) on delete set null,
  constraint batch_outcome_is_in_the_table check (outcome in ('accepted', 'waitlisted', 'rejected')),
  constraint batch_query_is_short check (length(query) <= 1000)
);
create index decision_batches_by_person on decision_batches (conference_id, made_by, made_at desc);

create table batched_decisions (
  conference_id uuid not null,
  batch_id uuid not null,
  proposal_id uuid not null,
  -- Null: it was undecided.
  before_outcome text,
  before_note text not null default '',
  -- The version that the batch left; null: it left no decision.
  after_version integer,
  constraint batched_decisions_pkey primary key (conference_id, batch_id, proposal_id),
  constraint batched_decision_is_of_a_batch foreign key (conference_id, batch_id) references decision_batches (conference_id, id) on delete cascade,
  constraint batched_decision_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint before_outcome_is_in_the_table check (before_outcome in ('accepted', 'waitlisted', 'rejected'))
);

-- A chair's way to look at the ranked list, under a name: for oneself, or for all chairs.
create table saved_views (
  conference_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  query text not null default '',
  -- `-score`: by score, highest first.
  sort text not null,
  -- Ids of columns in their order; null: the usual ones.
  columns text[],
  is_shared boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint saved_views_pkey primary key (conference_id, id),
  constraint saved_view_is_of_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint one_saved_view_per_member_and_name unique (conference_id, member_id, name),
  constraint saved_view_has_a_name check (length(name) between 1 and 80),
  constraint saved_view_query_is_short check (length(query) <= 1000),
  constraint saved_view_sort_is_short check (length(sort) between 1 and 200)
);
