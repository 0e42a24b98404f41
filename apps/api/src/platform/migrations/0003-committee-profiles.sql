-- What members know, speak and wish, what proposals are about, and what a conference asks of its committee.

-- Topics: what content is about, across tracks.
create table topics (
  conference_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null default 0,
  version integer not null default 1,
  constraint topics_pkey primary key (conference_id, id),
  constraint topic_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint one_topic_per_name unique (conference_id, name),
  constraint topic_has_a_name check (length(name) between 1 and 120)
);

create table proposal_topics (
  conference_id uuid not null,
  proposal_id uuid not null,
  topic_id uuid not null,
  constraint proposal_topics_pkey primary key (conference_id, proposal_id, topic_id),
  constraint topic_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint proposal_topic_is_of_the_conference foreign key (conference_id, topic_id) references topics (conference_id, id) on delete cascade
);

create table topic_expertise (
  conference_id uuid not null,
  member_id uuid not null,
  topic_id uuid not null,
  -- 1 knows of it, 2 knows it, 3 expert.
  level smallint not null,
  constraint topic_expertise_pkey primary key (conference_id, member_id, topic_id),
  constraint topic_expertise_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint topic_expertise_is_of_the_conference foreign key (conference_id, topic_id) references topics (conference_id, id) on delete cascade,
  constraint topic_expertise_has_three_levels check (level between 1 and 3)
);

alter table conferences
  -- The languages talks may be given in (BCP 47); empty: one language, and nobody is asked.
  add column languages text[] not null default '{}',
  add column takes_bids boolean not null default false,
  -- Whether people may say, on a public page, that they would like to review.
  add column takes_interest boolean not null default false,
  -- What members agree to when they first come in; empty: the product's own words.
  add column committee_agreement text not null default '',
  -- Organizers are warned when one company has more than so many percent of the committee.
  add column company_share_percent smallint not null default 15,
  -- Whether a single place that falls free is filled without asking; else it waits for a word.
  add column fills_places_itself boolean not null default false,
  add constraint company_share_is_between_1_and_100_percent check (company_share_percent between 1 and 100);

alter table proposals
  -- One of the conference's languages; empty: not said.
  add column language text not null default '';

alter table committee_members
  add column languages text[] not null default '{}',
  add column is_senior boolean not null default false,
  -- The member's own wish; max_load is the organizer's limit. The lower one counts.
  add column wished_load integer,
  -- What was agreed to (a hash of the words) and when; null: not yet.
  add column agreed_to text,
  add column agreed_at timestamptz,
  add constraint wished_load_is_between_0_and_5000 check (wished_load between 0 and 5000),
  add constraint agreement_has_its_time check ((agreed_to is null) = (agreed_at is null));

alter table assignment_runs
  -- balance: a whole assignment; fill: only the places that stand open, nothing else moves; import: read from a file.
  add column kind text not null default 'balance',
  add constraint assignment_run_kind_is_in_the_table check (kind in ('balance', 'fill', 'import'));
