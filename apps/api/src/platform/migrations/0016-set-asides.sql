-- Chairs point at one review of a proposal, also where they may not know whose it is: by a name that says nothing.
alter table reviews add column id uuid not null default gen_random_uuid();

-- A review that counts no more opens its place, and one that counts again takes it back; an abstention opens it at once.
create constraint trigger review_came_and_does_not_count after insert on reviews deferrable initially deferred
  for each row when (not new.is_counted) execute function places_may_be_open();
create constraint trigger review_started_or_stopped_to_count after update on reviews deferrable initially deferred
  for each row when (old.is_counted is distinct from new.is_counted) execute function places_may_be_open();
-- All of a reviewer's: also the talks that they have not reviewed yet.
create constraint trigger reviewer_was_set_aside after insert on review_set_asides deferrable initially deferred
  for each row when (new.proposal_id is null) execute function places_may_be_open();
create constraint trigger reviewer_counts_again after delete on review_set_asides deferrable initially deferred
  for each row when (old.proposal_id is null) execute function places_may_be_open();

-- A revision that abstains neither more nor less leaves the answer as it is: most saves need not ask.
drop trigger review_finds_whether_it_counts on reviews;
create trigger review_finds_whether_it_counts before insert on reviews
  for each row execute function review_finds_whether_it_counts();
create trigger changed_abstention_finds_whether_it_counts before update of abstained on reviews
  for each row when (old.abstained is distinct from new.abstained) execute function review_finds_whether_it_counts();
