-- What a round shows to whom, whom it is for, and which reviews count.

alter table review_rounds
  -- Who reads a reviewer's name beside a review: nobody but the organizers, the chairs, or the other reviewers as well.
  add column reviewers_named text not null default 'to_chairs',
  -- Reviewers of a proposal may talk about it once they have submitted their own review.
  add column is_discussed boolean not null default false,
  -- Within a track, the talks with the fewest reviews come first in every queue.
  add column least_reviewed_first boolean not null default false,
  -- Else only those of round_proposals, or of round_reviewers.
  add column takes_all_proposals boolean not null default true,
  add column takes_all_reviewers boolean not null default true,
  add column sends_reminders boolean not null default true,
  add constraint reviewers_are_named_to_nobody_chairs_or_all check (reviewers_named in ('to_nobody', 'to_chairs', 'to_all'));

create table round_proposals (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  constraint round_proposals_pkey primary key (conference_id, round_id, proposal_id),
  constraint chosen_proposal_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint chosen_proposal_is_of_the_conference foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade
);

create table round_reviewers (
  conference_id uuid not null,
  round_id uuid not null,
  member_id uuid not null,
  constraint round_reviewers_pkey primary key (conference_id, round_id, member_id),
  constraint chosen_reviewer_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint chosen_reviewer_is_of_the_conference foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

alter table reviews
  -- The reviewer read it and cannot judge: no scores, a reason in the comment. Not the same as a missing score.
  add column abstained boolean not null default false,
  -- What the reviewer suspects; read by chairs, never by other reviewers.
  add column flags text[] not null default '{}',
  -- Whether it counts in means, ranks and cover; kept by the triggers below, whatever path a change takes. It is no part of
  -- the review's version: its author must not learn from it that a review was set aside.
  add column is_counted boolean not null default true,
  add constraint review_flags_are_in_the_table check (flags <@ array['pitch', 'machine_written', 'duplicate']);

-- A review that the chairs do not count, with their reason; without a proposal: every review of this reviewer in the round.
create table review_set_asides (
  conference_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  member_id uuid not null,
  proposal_id uuid,
  reason text not null,
  set_aside_by uuid,
  set_aside_at timestamptz not null default now(),
  version integer not null default 1,
  constraint review_set_asides_pkey primary key (conference_id, id),
  constraint set_aside_review_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint set_aside_review_is_of_a_reviewer foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  constraint set_aside_review_is_of_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint review_was_set_aside_by_a_user foreign key (set_aside_by) references users (id) on delete set null,
  constraint set_aside_has_a_reason check (length(reason) between 1 and 2000)
);
create unique index one_set_aside_per_review on review_set_asides (conference_id, round_id, member_id, proposal_id) where proposal_id is not null;
create unique index one_set_aside_per_reviewer on review_set_asides (conference_id, round_id, member_id) where proposal_id is null;

-- Counted: not abstained, not set aside, no conflict of interest. Whoever has one of these changed and whoever submits a
-- review meet at the member's row, so that neither overlooks the other.
create function review_is_counted(conference uuid, round uuid, proposal uuid, member uuid) returns boolean language sql volatile as $$
  select not exists (select 1 from review_set_asides x where x.conference_id = conference and x.round_id = round
      and x.member_id = member and (x.proposal_id is null or x.proposal_id = proposal))
    and not exists (select 1 from conflicts_of_interest c where c.conference_id = conference and c.proposal_id = proposal and c.member_id = member)
$$;

create function review_finds_whether_it_counts() returns trigger language plpgsql as $$
begin
  perform 1 from committee_members where conference_id = new.conference_id and id = new.member_id for key share;
  new.is_counted := not new.abstained and review_is_counted(new.conference_id, new.round_id, new.proposal_id, new.member_id);
  return new;
end $$;
create trigger review_finds_whether_it_counts before insert or update of abstained on reviews
  for each row execute function review_finds_whether_it_counts();

create function reviews_count_anew() returns trigger language plpgsql as $$
begin
  perform 1 from committee_members m where (m.conference_id, m.id) in (select conference_id, member_id from changed)
    order by m.conference_id, m.id for update;
  update reviews v set is_counted = anew.counts
  from (
    select r.conference_id, r.round_id, r.proposal_id, r.member_id,
      not r.abstained and review_is_counted(r.conference_id, r.round_id, r.proposal_id, r.member_id) as counts
    from (select distinct conference_id, member_id, proposal_id from changed) c
      join review_rounds o on o.conference_id = c.conference_id
      join reviews r on r.conference_id = c.conference_id and r.round_id = o.id and r.member_id = c.member_id
        and (c.proposal_id is null or r.proposal_id = c.proposal_id)
  ) anew
  where v.conference_id = anew.conference_id and v.round_id = anew.round_id and v.proposal_id = anew.proposal_id
    and v.member_id = anew.member_id and v.is_counted is distinct from anew.counts;
  return null;
end $$;
create trigger conflict_of_interest_uncounts_reviews after insert on conflicts_of_interest
  referencing new table as changed for each statement execute function reviews_count_anew();
create trigger lost_conflict_of_interest_counts_reviews after delete on conflicts_of_interest
  referencing old table as changed for each statement execute function reviews_count_anew();
create trigger set_aside_uncounts_reviews after insert on review_set_asides
  referencing new table as changed for each statement execute function reviews_count_anew();
create trigger taken_back_set_aside_counts_reviews after delete on review_set_asides
  referencing old table as changed for each statement execute function reviews_count_anew();

-- Reviews over a conflict of interest were marked until now, and counted.
update reviews v set is_counted = false where exists (
  select 1 from conflicts_of_interest c where c.conference_id = v.conference_id and c.proposal_id = v.proposal_id and c.member_id = v.member_id);

update review_drafts set content = '{"abstained": false, "flags": []}' || content;
update review_history set content = '{"abstained": false, "flags": []}' || content;
