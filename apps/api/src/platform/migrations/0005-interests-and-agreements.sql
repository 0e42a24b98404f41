-- People who offer to review, and from when on a committee's agreement counts.

alter table conferences
  -- What members agreed to before this moment no longer counts: they are asked again; null: it all counts.
  add column agreements_count_from timestamptz;

-- What somebody said on the public page "review with us", until an organizer invites or dismisses them.
create table committee_interests (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  company text not null default '',
  company_key text not null default '',
  languages text[] not null default '{}',
  note text not null default '',
  state text not null default 'open',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint committee_interests_pkey primary key (conference_id, id),
  constraint interest_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint interested_person_has_a_name check (length(name) between 1 and 200),
  constraint interest_email_is_stored_in_lower_case check (email = lower(email)),
  constraint interest_state_is_in_the_table check (state in ('open', 'invited', 'dismissed'))
);
create unique index one_open_interest_per_email on committee_interests (conference_id, email) where state = 'open';

create table committee_interest_tracks (
  conference_id uuid not null,
  interest_id uuid not null,
  track_id uuid not null,
  constraint committee_interest_tracks_pkey primary key (conference_id, interest_id, track_id),
  constraint interest_track_belongs_to_an_interest foreign key (conference_id, interest_id) references committee_interests (conference_id, id) on delete cascade,
  constraint interest_track_is_of_the_conference foreign key (conference_id, track_id) references tracks (conference_id, id) on delete cascade
);

create table committee_interest_topics (
  conference_id uuid not null,
  interest_id uuid not null,
  topic_id uuid not null,
  constraint committee_interest_topics_pkey primary key (conference_id, interest_id, topic_id),
  constraint interest_topic_belongs_to_an_interest foreign key (conference_id, interest_id) references committee_interests (conference_id, id) on delete cascade,
  constraint interest_topic_is_of_the_conference foreign key (conference_id, topic_id) references topics (conference_id, id) on delete cascade
);
