-- What organizers and members know beside what detection can read: companies under two names, people under two addresses,
-- and who is close to whom.

create table company_matches (
  conference_id uuid not null,
  -- Keys as `companyKey` makes them; the pair stands once, in the order of its bytes.
  one_key text not null,
  other_key text not null,
  -- same: one company as far as conflicts of interest go; different: looked at, and they are not.
  verdict text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  version integer not null default 1,
  constraint company_matches_pkey primary key (conference_id, one_key, other_key),
  constraint company_match_belongs_to_a_conference foreign key (conference_id) references conferences (id) on delete cascade,
  constraint company_match_was_decided_by_a_user foreign key (decided_by) references users (id) on delete set null,
  constraint company_match_names_two_companies check (one_key <> '' and one_key < other_key collate "C"),
  constraint company_match_verdict_is_in_the_table check (verdict in ('same', 'different'))
);

-- Whom a member is close to. No version: a relation is there or it is not.
create table declared_relations (
  conference_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  name text not null default '',
  email text not null default '',
  company text not null default '',
  company_key text not null default '',
  note text not null default '',
  created_at timestamptz not null default now(),
  constraint declared_relations_pkey primary key (conference_id, id),
  constraint declared_relation_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint declared_relation_kind_is_in_the_table check (kind in ('manager', 'recent_colleague', 'collaborator', 'relative', 'competitor', 'other')),
  constraint declared_relation_says_with_whom check (name <> '' or email <> '' or company <> ''),
  constraint declared_relation_email_is_stored_in_lower_case check (email = lower(email)),
  -- A match names the member beside the relation, and both must be of each other.
  constraint one_member_per_declared_relation unique (conference_id, id, member_id)
);
create index declared_relations_by_member on declared_relations (conference_id, member_id);

create table person_matches (
  conference_id uuid not null,
  -- The relation's id where the person somebody is close to is meant, else the member's own.
  person_id uuid not null,
  speaker_id uuid not null,
  member_id uuid not null,
  relation_id uuid,
  verdict text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  version integer not null default 1,
  constraint person_matches_pkey primary key (conference_id, person_id, speaker_id),
  constraint person_match_is_with_a_speaker foreign key (conference_id, speaker_id) references speakers (conference_id, id) on delete cascade,
  constraint person_match_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint person_match_is_of_a_declared_relation foreign key (conference_id, relation_id, member_id)
    references declared_relations (conference_id, id, member_id) on delete cascade,
  constraint person_match_was_decided_by_a_user foreign key (decided_by) references users (id) on delete set null,
  constraint person_match_says_who_is_meant check (person_id = coalesce(relation_id, member_id)),
  constraint person_match_verdict_is_in_the_table check (verdict in ('same', 'different'))
);
create index person_matches_by_member on person_matches (conference_id, member_id);

-- person: an organizer says that the member is this speaker; relation: somebody the member is close to speaks, or somebody
-- of a company that they are close to.
alter table conflicts_of_interest
  drop constraint conflict_source_is_in_the_table,
  add constraint conflict_source_is_in_the_table check (source in
    ('own', 'email', 'person', 'company', 'cospeaker', 'relation', 'declared', 'imported')),
  -- The assignments that declaring took away, each with its state before, the version it was left at and how many others
  -- had the talk: taking the declaration back gives back those that nobody has touched or replaced since.
  add column took_away jsonb not null default '[]';

-- Unknown denies, whatever path writes these tables. A company that goes by two names may concern everybody who works or
-- worked somewhere; in the order of ids, so that two changes at once wait for each other.

create function company_conflicts_become_unknown() returns trigger language plpgsql as $$
declare
  of_conference uuid := case when tg_op = 'DELETE' then old.conference_id else new.conference_id end;
  touched uuid[];
begin
  select array_agg(m.id) into touched from (
    select id from committee_members
    where conference_id = of_conference and (company_key <> '' or former_company_keys <> '{}' or id in (
      select member_id from declared_relations where conference_id = of_conference and company_key <> ''))
    order by id for no key update) m;
  update committee_members set conflicts_known = false where conference_id = of_conference and id = any(touched);
  return null;
end $$;

create trigger new_company_match_makes_conflicts_unknown
  after insert on company_matches
  for each row when (new.verdict = 'same') execute function company_conflicts_become_unknown();

create trigger lost_company_match_makes_conflicts_unknown
  after delete on company_matches
  for each row when (old.verdict = 'same') execute function company_conflicts_become_unknown();

create trigger changed_company_match_makes_conflicts_unknown
  after update of one_key, other_key, verdict on company_matches
  for each row when (old.verdict = 'same' or new.verdict = 'same') execute function company_conflicts_become_unknown();

create function conflicts_of_the_member_become_unknown() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update committee_members set conflicts_known = false where conference_id = old.conference_id and id = old.member_id;
  end if;
  if tg_op <> 'DELETE' then
    update committee_members set conflicts_known = false where conference_id = new.conference_id and id = new.member_id;
  end if;
  return null;
end $$;

create trigger person_match_makes_conflicts_unknown
  after insert or update or delete on person_matches
  for each row execute function conflicts_of_the_member_become_unknown();

create trigger declared_relation_makes_conflicts_unknown
  after insert or update or delete on declared_relations
  for each row execute function conflicts_of_the_member_become_unknown();

-- A speaker is known by the proved addresses of their account, too, not only by the one they are listed with.
create function conflicts_of_a_user_become_unknown(of_user uuid) returns void language plpgsql as $$
begin
  update committee_members set conflicts_known = false where user_id = of_user;
  perform conflicts_become_unknown(spoken.conference_id, spoken.proposals) from (
    select ps.conference_id, array_agg(ps.proposal_id) as proposals from speakers s
      join proposal_speakers ps on ps.conference_id = s.conference_id and ps.speaker_id = s.id
    where s.user_id = of_user group by ps.conference_id order by ps.conference_id) spoken;
end $$;

create or replace function address_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform conflicts_of_a_user_become_unknown(old.user_id);
  end if;
  if tg_op <> 'DELETE' then
    perform conflicts_of_a_user_become_unknown(new.user_id);
  end if;
  return null;
end $$;
