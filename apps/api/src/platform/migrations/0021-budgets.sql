-- How much can be accepted: places per track and format, and how many talks of one company or one speaker.

alter table conferences
  -- Budgets and caps are shown beside the ranked list.
  add column uses_budgets boolean not null default false,
  -- How many accepted talks one company, or one speaker, may have; null: as many as there are.
  add column talks_per_company integer,
  add column talks_per_speaker integer,
  -- Whether one talk more is refused; else it is warned of.
  add column company_cap_blocks boolean not null default false,
  add column speaker_cap_blocks boolean not null default false,
  add constraint company_cap_is_between_1_and_1000 check (talks_per_company between 1 and 1000),
  add constraint speaker_cap_is_between_1_and_1000 check (talks_per_speaker between 1 and 1000);

-- A format's places in the whole conference. A track's stand in tracks.places.
create table format_budgets (
  conference_id uuid not null,
  format_id uuid not null,
  -- Null: none set any more; the row stays, so that its version goes on.
  places integer,
  version integer not null default 1,
  constraint format_budgets_pkey primary key (conference_id, format_id),
  constraint format_budget_is_of_a_format foreign key (conference_id, format_id) references formats (conference_id, id) on delete cascade,
  constraint format_places_are_between_0_and_10000 check (places between 0 and 10000)
);

-- The places of one format in one track.
create table budgets (
  conference_id uuid not null,
  track_id uuid not null,
  format_id uuid not null,
  places integer,
  version integer not null default 1,
  constraint budgets_pkey primary key (conference_id, track_id, format_id),
  constraint budget_is_of_a_track foreign key (conference_id, track_id) references tracks (conference_id, id) on delete cascade,
  constraint budget_is_of_a_format foreign key (conference_id, format_id) references formats (conference_id, id) on delete cascade,
  constraint budget_places_are_between_0_and_10000 check (places between 0 and 10000)
);
