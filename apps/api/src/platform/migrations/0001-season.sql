-- One season: from the call to the exported schedule.
-- Every table below a conference carries conference_id first in its keys, with composite foreign keys,
-- so that a row that joins two conferences cannot be written. Ids are UUID v7, made in code.

-- Installation -------------------------------------------------------------------------------------

create table users (
  id uuid not null,
  name text not null,
  password_hash text,
  is_admin boolean not null default false,
  -- A person of a demo conference: can be looked at "as …", never signs in with a password.
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint users_pkey primary key (id),
  constraint user_has_a_name check (length(name) between 1 and 200)
);

create table emails (
  id uuid not null,
  user_id uuid not null,
  address text not null,
  is_primary boolean not null default false,
  verified_at timestamptz,
  created_at timestamptz not null default now(),
  constraint emails_pkey primary key (id),
  constraint email_belongs_to_a_user foreign key (user_id) references users (id) on delete cascade,
  constraint email_is_stored_in_lower_case check (address = lower(address)),
  constraint email_has_a_sane_length check (length(address) between 3 and 254)
);
-- An unverified address claims nothing: two users may list it, one may prove it.
create unique index one_user_per_verified_email on emails (address) where verified_at is not null;
create unique index one_listing_per_user_and_email on emails (user_id, address);
create unique index one_primary_email_per_user on emails (user_id) where is_primary;

-- Logins (express-session through connect-pg-simple).
create table logins (
  sid varchar not null,
  sess json not null,
  expire timestamp(6) with time zone not null,
  constraint logins_pkey primary key (sid)
);
create index logins_by_expiry on logins (expire);

-- Single-use sign-in by a mailed link; only the hash of the token is kept.
create table sign_in_links (
  token_hash text not null,
  user_id uuid not null,
  -- Whoever opens the link has shown that this address is theirs.
  address text not null,
  leads_to text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint sign_in_links_pkey primary key (token_hash),
  constraint sign_in_link_belongs_to_a_user foreign key (user_id) references users (id) on delete cascade
);

-- Conference ---------------------------------------------------------------------------------------

create table conferences (
  id uuid not null,
  slug text not null,
  name text not null,
  time_zone text not null,
  starts_on date not null,
  ends_on date not null,
  call_opens_at timestamptz,
  call_closes_at timestamptz,
  -- Small by default: the rest appears when it is switched on.
  uses_tracks boolean not null default false,
  uses_assignment boolean not null default false,
  shows_committee boolean not null default false,
  next_proposal_number integer not null default 1,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conferences_pkey primary key (id),
  constraint one_conference_per_slug unique (slug),
  constraint slug_is_readable_in_a_url check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  constraint conference_has_a_name check (length(name) between 1 and 200),
  constraint conference_ends_after_it_starts check (ends_on >= starts_on),
  constraint call_closes_after_it_opens check (call_closes_at > call_opens_at)
);

create table tracks (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  description text not null default '',
  -- The track's budget: how many proposals can be accepted; null: none set.
  places integer,
  position integer not null default 0,
  version integer not null default 1,
  constraint tracks_pkey primary key (conference_id, id),
  constraint track_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_track_per_name unique (conference_id, name),
  constraint track_has_a_name check (length(name) between 1 and 120),
  constraint track_places_are_not_negative check (places >= 0)
);

create table formats (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  minutes integer not null,
  speakers_min integer not null default 1,
  speakers_max integer not null default 2,
  position integer not null default 0,
  version integer not null default 1,
  constraint formats_pkey primary key (conference_id, id),
  constraint format_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_format_per_name unique (conference_id, name),
  constraint format_has_a_name check (length(name) between 1 and 120),
  constraint format_lasts_between_1_and_1440_minutes check (minutes between 1 and 1440),
  constraint format_allows_at_least_one_speaker check (speakers_min >= 1 and speakers_max between speakers_min and 20)
);

create table levels (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null default 0,
  version integer not null default 1,
  constraint levels_pkey primary key (conference_id, id),
  constraint level_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_level_per_name unique (conference_id, name),
  constraint level_has_a_name check (length(name) between 1 and 120)
);

create table review_rounds (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null default 0,
  opens_at timestamptz,
  closes_at timestamptz,
  reviews_wanted integer not null default 4,
  reviews_floor integer not null default 3,
  speakers_hidden boolean not null default false,
  others_reviews text not null default 'after_own',
  asks_verdict boolean not null default true,
  asks_confidence boolean not null default true,
  comment_required boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint review_rounds_pkey primary key (conference_id, id),
  constraint round_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint round_closes_after_it_opens check (closes_at > opens_at),
  constraint floor_is_not_above_the_reviews_wanted check (reviews_floor between 0 and reviews_wanted and reviews_wanted between 1 and 20),
  constraint others_reviews_are_shown_never_after_own_or_always check (others_reviews in ('never', 'after_own', 'always'))
);

create table criteria (
  conference_id uuid not null,
  round_id uuid not null,
  id uuid not null,
  name text not null,
  guidance text not null default '',
  min double precision not null default 1,
  max double precision not null default 5,
  step double precision not null default 0.5,
  weight double precision not null default 1,
  is_required boolean not null default true,
  position integer not null default 0,
  version integer not null default 1,
  constraint criteria_pkey primary key (conference_id, round_id, id),
  constraint criterion_belongs_to_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint one_criterion_per_name_and_round unique (conference_id, round_id, name),
  constraint criterion_has_a_name check (length(name) between 1 and 120),
  constraint criterion_scale_goes_up_in_steps check (max > min and step > 0 and step <= max - min),
  constraint criterion_weight_is_not_negative check (weight >= 0)
);

-- Proposals ----------------------------------------------------------------------------------------

create table proposals (
  conference_id uuid not null,
  id uuid not null,
  number integer not null,
  track_id uuid,
  format_id uuid,
  level_id uuid,
  title text not null,
  description text not null default '',
  benefits text not null default '',
  -- For the committee only; never in the programme.
  notes text not null default '',
  state text not null default 'draft',
  created_by uuid,
  submitted_at timestamptz,
  -- False from the moment the speakers change until detection has run: unknown denies.
  conflicts_known boolean not null default false,
  -- The number or id an import brought along, so that its rows can be found again.
  imported_as text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint proposals_pkey primary key (conference_id, id),
  constraint proposal_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_proposal_per_number unique (conference_id, number),
  constraint proposal_track_is_of_its_conference foreign key (conference_id, track_id) references tracks (conference_id, id),
  constraint proposal_format_is_of_its_conference foreign key (conference_id, format_id) references formats (conference_id, id),
  constraint proposal_level_is_of_its_conference foreign key (conference_id, level_id) references levels (conference_id, id),
  constraint proposal_was_created_by_a_user foreign key (created_by) references users (id) on delete set null,
  constraint proposal_state_is_in_the_table check (state in (
    'draft', 'submitted', 'accepted', 'waitlisted', 'rejected', 'confirmed', 'declined', 'set_aside', 'withdrawn', 'cancelled')),
  -- A draft that was withdrawn was never submitted.
  constraint submitted_proposal_has_its_time check (state in ('draft', 'withdrawn') or submitted_at is not null)
);
create index proposals_by_track on proposals (conference_id, track_id);
create index proposals_by_author on proposals (created_by) where created_by is not null;
create unique index one_proposal_per_imported_id on proposals (conference_id, imported_as) where imported_as is not null;

-- The moves of libs/domain/src/proposal/proposal-state.ts, whatever path a write takes; a test holds the two together.
create function proposal_moves_as_the_table_allows() returns trigger language plpgsql as $$
begin
  if not (
    old.state = 'draft' and new.state in ('submitted', 'withdrawn')
    or old.state = 'submitted' and new.state in ('accepted', 'waitlisted', 'rejected', 'set_aside', 'withdrawn')
    or old.state = 'accepted' and new.state in ('confirmed', 'declined', 'cancelled')
    or old.state = 'waitlisted' and new.state in ('accepted', 'rejected', 'withdrawn')
    or old.state = 'rejected' and new.state = 'accepted'
    or old.state = 'confirmed' and new.state in ('declined', 'cancelled')
    or old.state = 'set_aside' and new.state = 'submitted'
    or old.state = 'withdrawn' and new.state in ('draft', 'submitted')
  ) then
    raise exception 'a proposal does not move from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'proposal_moves_as_the_table_allows', table = 'proposals';
  end if;
  return new;
end $$;

create trigger proposal_moves_as_the_table_allows
  before update of state on proposals
  for each row when (old.state <> new.state)
  execute function proposal_moves_as_the_table_allows();

create table speakers (
  conference_id uuid not null,
  id uuid not null,
  user_id uuid,
  email text,
  name text not null,
  company text not null default '',
  -- The company as conflict detection compares it; empty: none ("freelance", "n/a", …).
  company_key text not null default '',
  job_title text not null default '',
  bio text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint speakers_pkey primary key (conference_id, id),
  constraint speaker_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint speaker_is_a_user foreign key (user_id) references users (id) on delete set null,
  constraint speaker_has_a_name check (length(name) between 1 and 200),
  constraint speaker_email_is_stored_in_lower_case check (email = lower(email))
);
create unique index one_speaker_per_email on speakers (conference_id, email) where email is not null;
create index speakers_by_user on speakers (user_id) where user_id is not null;
create index speakers_by_company on speakers (conference_id, company_key) where company_key <> '';

create table proposal_speakers (
  conference_id uuid not null,
  proposal_id uuid not null,
  speaker_id uuid not null,
  position integer not null default 0,
  state text not null default 'listed',
  -- What the author wrote about this person, shown to the author: an address listed must not bring back what somebody
  -- else, or the person, entered elsewhere. Empty: nothing, as after an import.
  as_listed jsonb not null default '{}',
  constraint proposal_speakers_pkey primary key (conference_id, proposal_id, speaker_id),
  constraint listed_speaker_has_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint listed_speaker_is_of_the_conference foreign key (conference_id, speaker_id) references speakers (conference_id, id),
  constraint listed_speaker_state_is_in_the_table check (state in ('listed', 'confirmed', 'declined'))
);
create index proposals_by_speaker on proposal_speakers (conference_id, speaker_id);

-- Committee ----------------------------------------------------------------------------------------

create table committee_members (
  conference_id uuid not null,
  id uuid not null,
  user_id uuid,
  email text not null,
  name text not null,
  company text not null default '',
  company_key text not null default '',
  state text not null default 'invited',
  -- The most reviews this member takes in a round; null: no limit of their own.
  max_load integer,
  -- Two links lead to one invitation: the organizer's copy, and the mailed one, which alone shows whose address it is.
  invitation_hash text,
  mailed_hash text,
  invited_at timestamptz not null default now(),
  joined_at timestamptz,
  conflicts_known boolean not null default false,
  imported_as text,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint committee_members_pkey primary key (conference_id, id),
  constraint member_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint member_is_a_user foreign key (user_id) references users (id) on delete set null,
  constraint one_seat_per_email unique (conference_id, email),
  constraint one_seat_per_user unique (conference_id, user_id),
  constraint member_email_is_stored_in_lower_case check (email = lower(email)),
  constraint member_has_a_name check (length(name) between 1 and 200),
  constraint member_state_is_in_the_table check (state in ('invited', 'active', 'declined', 'left')),
  constraint active_member_has_a_user check (state <> 'active' or user_id is not null),
  constraint member_load_is_between_0_and_5000 check (max_load between 0 and 5000)
);
create index members_by_user on committee_members (user_id) where user_id is not null;
create unique index one_invitation_per_token on committee_members (invitation_hash) where invitation_hash is not null;
create unique index one_invitation_per_mailed_token on committee_members (mailed_hash) where mailed_hash is not null;
create unique index one_member_per_imported_id on committee_members (conference_id, imported_as) where imported_as is not null;

create table member_roles (
  conference_id uuid not null,
  member_id uuid not null,
  role text not null,
  -- Only a track chair's role names a track.
  track_id uuid,
  constraint role_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint role_track_is_of_the_conference foreign key (conference_id, track_id) references tracks (conference_id, id) on delete cascade,
  constraint role_is_in_the_table check (role in ('organizer', 'cochair', 'track_chair', 'reviewer', 'track_host')),
  constraint only_a_track_chair_names_a_track check ((role = 'track_chair') = (track_id is not null)),
  constraint one_row_per_role_and_track unique nulls not distinct (conference_id, member_id, role, track_id)
);

create table expertise (
  conference_id uuid not null,
  member_id uuid not null,
  track_id uuid not null,
  -- 1 knows of it, 2 knows it, 3 expert.
  level smallint not null,
  constraint expertise_pkey primary key (conference_id, member_id, track_id),
  constraint expertise_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint expertise_track_is_of_the_conference foreign key (conference_id, track_id) references tracks (conference_id, id) on delete cascade,
  constraint expertise_has_three_levels check (level between 1 and 3)
);

create table bids (
  conference_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  value smallint not null,
  constraint bids_pkey primary key (conference_id, proposal_id, member_id),
  constraint bid_is_for_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint bid_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint bid_is_between_minus_20_and_20 check (value between -20 and 20)
);

create table conflicts_of_interest (
  conference_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  source text not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  constraint conflicts_of_interest_pkey primary key (conference_id, proposal_id, member_id, source),
  constraint conflict_of_interest_is_with_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint conflict_of_interest_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  -- own: speaker by account; email: speaker by an address; company: same company; cospeaker: listed together with a
  -- speaker of the proposal on another one; declared: by the member; imported: brought along by an import.
  constraint conflict_source_is_in_the_table check (source in ('own', 'email', 'company', 'cospeaker', 'declared', 'imported'))
);
create index conflicts_of_interest_by_member on conflicts_of_interest (conference_id, member_id, proposal_id);

-- Assignment ---------------------------------------------------------------------------------------

create table assignment_runs (
  conference_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  state text not null default 'queued',
  seed integer not null,
  settings jsonb not null,
  -- The facts the solver saw, frozen: same input and seed, same result.
  input jsonb,
  result jsonb,
  proof jsonb,
  progress jsonb,
  failure text,
  -- What applying changed, so that it can be undone where nothing has happened since.
  applied jsonb,
  created_by uuid,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  version integer not null default 1,
  constraint assignment_runs_pkey primary key (conference_id, id),
  constraint assignment_run_is_for_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint assignment_run_was_started_by_a_user foreign key (created_by) references users (id) on delete set null,
  constraint assignment_run_state_is_in_the_table check (state in ('queued', 'running', 'ready', 'applied', 'undone', 'cancelled', 'failed'))
);

create table review_assignments (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  state text not null default 'active',
  run_id uuid,
  decline_reason text not null default '',
  assigned_at timestamptz not null default now(),
  version integer not null default 1,
  constraint review_assignments_pkey primary key (conference_id, round_id, proposal_id, member_id),
  constraint assignment_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint assignment_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint assignment_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint assignment_came_from_a_run foreign key (conference_id, run_id) references assignment_runs (conference_id, id) on delete set null (run_id),
  constraint assignment_state_is_in_the_table check (state in ('active', 'done', 'declined', 'revoked'))
);
create index assignments_by_member on review_assignments (conference_id, round_id, member_id);

-- Review -------------------------------------------------------------------------------------------

-- The submitted version of a review. Its key is what it is about; there is no other id.
create table reviews (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  verdict boolean,
  confidence smallint,
  comment text not null default '',
  -- Read by chairs, never by other reviewers.
  private_note text not null default '',
  better_track_id uuid,
  submitted_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint one_review_per_reviewer_proposal_and_round primary key (conference_id, round_id, proposal_id, member_id),
  constraint review_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint review_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint review_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id),
  constraint review_names_a_track_of_its_conference foreign key (conference_id, better_track_id) references tracks (conference_id, id) on delete set null (better_track_id),
  constraint confidence_is_between_1_and_5 check (confidence between 1 and 5)
);
create index reviews_by_member on reviews (conference_id, round_id, member_id);

create table scores (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  criterion_id uuid not null,
  value double precision not null,
  constraint scores_pkey primary key (conference_id, round_id, proposal_id, member_id, criterion_id),
  constraint score_belongs_to_a_review foreign key (conference_id, round_id, proposal_id, member_id)
    references reviews (conference_id, round_id, proposal_id, member_id) on delete cascade,
  constraint score_is_on_a_criterion_of_the_round foreign key (conference_id, round_id, criterion_id)
    references criteria (conference_id, round_id, id)
);

-- The private draft beside it: what the reviewer typed and has not submitted.
create table review_drafts (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  content jsonb not null,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint review_drafts_pkey primary key (conference_id, round_id, proposal_id, member_id),
  constraint draft_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint draft_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint draft_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- Append-only: every submitted version, whole.
create table review_history (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  version integer not null,
  content jsonb not null,
  at timestamptz not null default now(),
  constraint review_history_pkey primary key (conference_id, round_id, proposal_id, member_id, version),
  constraint review_history_is_in_a_conference foreign key (conference_id) references conferences (id) on delete cascade
);

-- Decision -----------------------------------------------------------------------------------------

create table decisions (
  conference_id uuid not null,
  proposal_id uuid not null,
  outcome text not null,
  note text not null default '',
  decided_by uuid,
  decided_at timestamptz not null default now(),
  version integer not null default 1,
  constraint one_decision_per_proposal primary key (conference_id, proposal_id),
  constraint decision_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint decision_was_made_by_a_user foreign key (decided_by) references users (id) on delete set null,
  constraint decision_outcome_is_in_the_table check (outcome in ('accepted', 'waitlisted', 'rejected'))
);

-- A chair has opened a proposal: nothing is decided unseen without saying so.
create table looks (
  conference_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  looked_at timestamptz not null default now(),
  constraint one_look_per_chair_and_proposal primary key (conference_id, proposal_id, member_id),
  constraint look_is_at_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint look_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- Schedule -----------------------------------------------------------------------------------------

-- Venues and rooms stand outside the conference: co-located conferences share them.
create table venues (
  id uuid not null,
  name text not null,
  created_by uuid,
  version integer not null default 1,
  constraint venues_pkey primary key (id),
  constraint venue_was_created_by_a_user foreign key (created_by) references users (id) on delete set null,
  constraint venue_has_a_name check (length(name) between 1 and 200)
);

create table rooms (
  id uuid not null,
  venue_id uuid not null,
  name text not null,
  capacity integer,
  -- A hall with several stages or tables: may hold several sessions at once.
  is_shared boolean not null default false,
  position integer not null default 0,
  version integer not null default 1,
  constraint rooms_pkey primary key (id),
  constraint room_is_in_a_venue foreign key (venue_id) references venues (id) on delete cascade,
  -- Checked at the end of a statement, so that two rooms can swap their names.
  constraint one_room_per_name_and_venue unique (venue_id, name) deferrable,
  constraint room_has_a_name check (length(name) between 1 and 120),
  constraint room_capacity_is_not_negative check (capacity >= 0)
);

create table conference_rooms (
  conference_id uuid not null,
  room_id uuid not null,
  constraint conference_rooms_pkey primary key (conference_id, room_id),
  constraint room_is_used_by_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint used_room_exists foreign key (room_id) references rooms (id)
);

create table conference_days (
  conference_id uuid not null,
  id uuid not null,
  on_date date not null,
  version integer not null default 1,
  constraint conference_days_pkey primary key (conference_id, id),
  constraint day_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_day_per_date unique (conference_id, on_date)
);

create table time_slots (
  conference_id uuid not null,
  id uuid not null,
  day_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null,
  version integer not null default 1,
  constraint time_slots_pkey primary key (conference_id, id),
  constraint slot_is_on_a_day foreign key (conference_id, day_id) references conference_days (conference_id, id) on delete cascade,
  constraint one_slot_per_start_and_length unique (conference_id, starts_at, minutes),
  constraint slot_lasts_between_1_and_1440_minutes check (minutes between 1 and 1440)
);

-- A session's version moves on when it is placed or moved, too: whoever edits either saw both, and a calendar counts it.
create table sessions (
  conference_id uuid not null,
  id uuid not null,
  proposal_id uuid,
  kind text not null default 'talk',
  title text not null,
  minutes integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sessions_pkey primary key (conference_id, id),
  constraint session_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint session_comes_from_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id),
  constraint one_session_per_proposal unique (conference_id, proposal_id),
  constraint session_kind_is_in_the_table check (kind in ('talk', 'break', 'plenary')),
  constraint session_has_a_title check (length(title) between 1 and 300),
  constraint session_lasts_between_1_and_1440_minutes check (minutes between 1 and 1440)
);

create table schedules (
  conference_id uuid not null,
  id uuid not null,
  state text not null default 'draft',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint schedules_pkey primary key (conference_id, id),
  constraint schedule_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint schedule_state_is_in_the_table check (state in ('draft', 'published', 'superseded'))
);
create unique index one_draft_schedule_per_conference on schedules (conference_id) where state = 'draft';
create unique index one_published_schedule_per_conference on schedules (conference_id) where state = 'published';

create table placements (
  conference_id uuid not null,
  schedule_id uuid not null,
  session_id uuid not null,
  -- Null for a break alone: it is for the whole house.
  room_id uuid,
  starts_at timestamptz not null,
  constraint one_placement_per_session_and_schedule primary key (conference_id, schedule_id, session_id),
  constraint placement_is_in_a_schedule foreign key (conference_id, schedule_id) references schedules (conference_id, id) on delete cascade,
  constraint placement_is_of_a_session foreign key (conference_id, session_id) references sessions (conference_id, id) on delete cascade,
  constraint placement_is_in_a_room_of_the_conference foreign key (conference_id, room_id) references conference_rooms (conference_id, room_id)
);
create index placements_by_room on placements (room_id, starts_at);

-- Exchange, audit, mail ----------------------------------------------------------------------------

create table import_batches (
  conference_id uuid not null,
  id uuid not null,
  kind text not null,
  counts jsonb not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  constraint import_batches_pkey primary key (conference_id, id),
  constraint import_batch_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint import_batch_was_started_by_a_user foreign key (created_by) references users (id) on delete set null
);

create table audit_entries (
  id uuid not null,
  -- Null for what concerns the installation.
  conference_id uuid,
  at timestamptz not null default now(),
  actor_id uuid,
  event text not null,
  subject_id text,
  details jsonb not null,
  constraint audit_entries_pkey primary key (id),
  constraint audit_event_reads_as_subject_and_happened check (event ~ '^[a-z_]+\.[a-z_]+$')
);
create index audit_entries_by_conference on audit_entries (conference_id, id);

create table mails (
  id uuid not null,
  conference_id uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  -- stored: no SMTP is set, read it in the preview inbox; uncertain: the process died between the server's word and ours.
  state text not null,
  message_id text not null,
  failure text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint mails_pkey primary key (id),
  constraint mail_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_mail_per_message_id unique (message_id),
  constraint mail_state_is_in_the_table check (state in ('queued', 'sending', 'sent', 'failed', 'stored', 'uncertain'))
);
create index mails_by_time on mails (id desc);

-- Unknown denies: whoever changes what detection looks at, by whatever path, makes its result unknown again. Rows are
-- written even where they say "unknown" already: a detection that runs beside this change then cannot call them known.

create function own_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  new.conflicts_known := false;
  return new;
end $$;

create trigger member_change_makes_conflicts_unknown
  before update of email, user_id, company_key on committee_members
  for each row when (old.email is distinct from new.email or old.user_id is distinct from new.user_id
    or old.company_key is distinct from new.company_key)
  execute function own_conflicts_become_unknown();

create function address_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update committee_members set conflicts_known = false where user_id = old.user_id;
  end if;
  if tg_op <> 'DELETE' then
    update committee_members set conflicts_known = false where user_id = new.user_id;
  end if;
  return null;
end $$;

create trigger new_address_makes_conflicts_unknown
  after insert on emails
  for each row when (new.verified_at is not null) execute function address_conflicts_become_unknown();

create trigger lost_address_makes_conflicts_unknown
  after delete on emails
  for each row when (old.verified_at is not null) execute function address_conflicts_become_unknown();

create trigger address_change_makes_conflicts_unknown
  after update of user_id, address, verified_at on emails
  for each row when ((new.verified_at is null) is distinct from (old.verified_at is null)
    or new.address is distinct from old.address or new.user_id is distinct from old.user_id)
  execute function address_conflicts_become_unknown();

create trigger proposal_owner_change_makes_conflicts_unknown
  before update of created_by on proposals
  for each row when (old.created_by is distinct from new.created_by)
  execute function own_conflicts_become_unknown();

-- A member who speaks beside somebody has a conflict of interest with that person's other proposals, so those become
-- unknown, too. In the order of their ids, so that two changes at once wait for each other and do not deadlock.
create function conflicts_become_unknown(of_conference uuid, of_proposals uuid[]) returns void language plpgsql as $$
declare
  touched uuid[];
begin
  select array_agg(p.id) into touched from (
    select id from proposals where conference_id = of_conference and id in (
      select unnest(of_proposals)
      union
      select other.proposal_id from proposal_speakers mine
        join proposal_speakers other on other.conference_id = mine.conference_id and other.speaker_id = mine.speaker_id
      where mine.conference_id = of_conference and mine.proposal_id = any(of_proposals))
    order by id for no key update) p;
  update proposals set conflicts_known = false where conference_id = of_conference and id = any(touched);
end $$;

-- The proposals of the listings that changed, and those of the speakers who were taken off or put on.
create function listing_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  perform conflicts_become_unknown(c.conference_id, c.proposals) from (
    select l.conference_id, array_agg(distinct l.proposal_id) as proposals from (
      select conference_id, proposal_id from listings
      union
      select ps.conference_id, ps.proposal_id from listings
        join proposal_speakers ps on ps.conference_id = listings.conference_id and ps.speaker_id = listings.speaker_id) l
    group by l.conference_id) c;
  return null;
end $$;

create function changed_listing_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  perform conflicts_become_unknown(c.conference_id, c.proposals) from (
    select l.conference_id, array_agg(distinct l.proposal_id) as proposals from (
      (select conference_id, proposal_id, speaker_id from before except select conference_id, proposal_id, speaker_id from after)
      union
      (select conference_id, proposal_id, speaker_id from after except select conference_id, proposal_id, speaker_id from before)
    ) changed
      join lateral (
        select changed.conference_id, changed.proposal_id
        union
        select ps.conference_id, ps.proposal_id from proposal_speakers ps
        where ps.conference_id = changed.conference_id and ps.speaker_id = changed.speaker_id) l on true
    group by l.conference_id) c;
  return null;
end $$;

create trigger new_listing_makes_conflicts_unknown
  after insert on proposal_speakers referencing new table as listings
  for each statement execute function listing_conflicts_become_unknown();

create trigger lost_listing_makes_conflicts_unknown
  after delete on proposal_speakers referencing old table as listings
  for each statement execute function listing_conflicts_become_unknown();

create trigger changed_listing_makes_conflicts_unknown
  after update on proposal_speakers referencing old table as before new table as after
  for each statement execute function changed_listing_conflicts_become_unknown();

create function speaker_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  perform conflicts_become_unknown(new.conference_id, array(
    select proposal_id from proposal_speakers where conference_id = new.conference_id and speaker_id = new.id));
  return null;
end $$;

create trigger speaker_change_makes_conflicts_unknown
  after update of email, user_id, company_key on speakers
  for each row when (old.email is distinct from new.email or old.user_id is distinct from new.user_id
    or old.company_key is distinct from new.company_key)
  execute function speaker_conflicts_become_unknown();
