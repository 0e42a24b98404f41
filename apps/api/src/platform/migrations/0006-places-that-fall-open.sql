-- Places that fall open are noticed; talks move to the track they belong in; suggestions can be turned down.

-- A round has one standing proposal to fill its places; it is renewed in place, so a page that shows it meets a stale write.
create unique index one_standing_fill_per_round on assignment_runs (conference_id, round_id) where kind = 'fill' and state = 'ready';

-- A talk that a chair moved to another track. What was assigned before and knows only the old track may be given anew.
create table track_moves (
  conference_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  from_track_id uuid,
  to_track_id uuid not null,
  moved_by uuid,
  moved_at timestamptz not null default now(),
  -- The proposal's version that the move left: undoing touches nothing that changed since.
  version_left integer not null,
  undone_at timestamptz,
  constraint track_moves_pkey primary key (conference_id, id),
  constraint track_move_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint track_move_leaves_a_track_of_its_conference foreign key (conference_id, from_track_id) references tracks (conference_id, id) on delete set null (from_track_id),
  constraint track_move_leads_to_a_track_of_its_conference foreign key (conference_id, to_track_id) references tracks (conference_id, id) on delete cascade,
  constraint track_move_was_made_by_a_user foreign key (moved_by) references users (id) on delete set null
);
create index track_moves_by_proposal on track_moves (conference_id, proposal_id);

-- What reviewers suggested and a chair turned down; it comes back when more of them say so.
create table track_suggestion_dismissals (
  conference_id uuid not null,
  proposal_id uuid not null,
  -- Reviewers who named another track at that time.
  suggestions integer not null,
  dismissed_by uuid,
  dismissed_at timestamptz not null default now(),
  constraint track_suggestion_dismissals_pkey primary key (conference_id, proposal_id),
  constraint track_suggestion_dismissal_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint track_suggestion_was_dismissed_by_a_user foreign key (dismissed_by) references users (id) on delete set null,
  constraint track_suggestion_dismissal_saw_some check (suggestions > 0)
);

-- Whichever path makes places fall open or may fill them, a job looks at the conference a moment later: once for all that
-- happens together, and asked for at the commit, so that nobody waits for the job's row with other rows locked.
create function places_may_be_open() returns trigger language plpgsql as $$
declare
  conference uuid := coalesce(new.conference_id, old.conference_id);
begin
  if coalesce(current_setting('rostrum.places_looked_at', true), '') <> conference::text then
    perform set_config('rostrum.places_looked_at', conference::text, true);
    perform graphile_worker.add_job('fill_places', json_build_object('conferenceId', conference),
      run_at := clock_timestamp() + interval '2 seconds', job_key := 'fill_places:' || conference, max_attempts := 3);
  end if;
  return null;
end $$;

create constraint trigger assignment_was_given_back after update of state on review_assignments deferrable initially deferred
  for each row when (old.state in ('active', 'done') and new.state in ('declined', 'revoked')) execute function places_may_be_open();
create constraint trigger reviewer_came_or_went after update of state, max_load, wished_load on committee_members deferrable initially deferred
  for each row when (old.state is distinct from new.state or old.max_load is distinct from new.max_load
    or old.wished_load is distinct from new.wished_load) execute function places_may_be_open();
create constraint trigger reviewer_role_was_given after insert on member_roles deferrable initially deferred
  for each row when (new.role = 'reviewer') execute function places_may_be_open();
create constraint trigger reviewer_role_was_taken after delete on member_roles deferrable initially deferred
  for each row when (old.role = 'reviewer') execute function places_may_be_open();
create constraint trigger conflict_of_interest_appeared after insert on conflicts_of_interest deferrable initially deferred
  for each row execute function places_may_be_open();
create constraint trigger proposal_came after insert on proposals deferrable initially deferred
  for each row when (new.state = 'submitted') execute function places_may_be_open();
create constraint trigger proposal_came_went_or_moved after update of state, track_id on proposals deferrable initially deferred
  for each row when ((old.state is distinct from new.state and 'submitted' in (old.state, new.state))
    or (new.state = 'submitted' and old.track_id is distinct from new.track_id)) execute function places_may_be_open();
