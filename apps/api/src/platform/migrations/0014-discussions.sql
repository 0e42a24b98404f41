-- What reviewers and chairs say to each other about a proposal, and what chairs ask of a reviewer again.

-- Stirred into labels and marks of hidden people, so that nobody who knows the ids can work back from one to its person.
alter table review_rounds add column label_salt uuid not null default gen_random_uuid();

-- One per proposal and round, from its first comment on. Whoever writes holds this row, so that places are given out one by one.
create table discussions (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  -- Moves on with everything that is written, changed or deleted.
  revision integer not null default 1,
  last_place integer not null default 1,
  last_comment_at timestamptz not null,
  constraint discussions_pkey primary key (conference_id, round_id, proposal_id),
  constraint discussion_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint discussion_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint discussion_holds_at_most_500_comments check (last_place between 1 and 500)
);

create table comments (
  conference_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  -- As whom it was written; kept, since somebody who reviews later must not be known by what they wrote as a chair.
  voice text not null,
  -- The comment that this one answers; an answer is not answered itself.
  parent_id uuid,
  place integer not null,
  -- @[0], @[1], … stand for the mentioned ones in their order.
  text text not null,
  mentioned uuid[] not null default '{}',
  mentioned_voices text[] not null default '{}',
  written_at timestamptz not null,
  changed_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1,
  constraint comments_pkey primary key (conference_id, id),
  constraint comment_is_in_a_discussion foreign key (conference_id, round_id, proposal_id)
    references discussions (conference_id, round_id, proposal_id) on delete cascade,
  constraint comment_is_by_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id),
  constraint one_comment_per_place unique (conference_id, round_id, proposal_id, place),
  constraint comment_can_be_answered unique (conference_id, round_id, proposal_id, id),
  constraint answer_is_to_a_comment_of_its_discussion foreign key (conference_id, round_id, proposal_id, parent_id)
    references comments (conference_id, round_id, proposal_id, id) on delete cascade,
  constraint comment_has_a_voice check (voice in ('reviewer', 'chair')),
  constraint comment_has_a_text_or_is_deleted check (length(text) <= 6000 and (text = '') = (deleted_at is not null)),
  constraint mention_has_a_voice check (cardinality(mentioned) = cardinality(mentioned_voices)
    and mentioned_voices <@ array['reviewer', 'chair'])
);
create index comments_by_member on comments (conference_id, member_id);

-- What a comment said before it was changed or deleted.
create table comment_history (
  conference_id uuid not null,
  comment_id uuid not null,
  version integer not null,
  text text not null,
  mentioned uuid[] not null,
  mentioned_voices text[] not null,
  written_at timestamptz not null,
  constraint comment_history_pkey primary key (conference_id, comment_id, version),
  constraint comment_history_is_of_a_comment foreign key (conference_id, comment_id) references comments (conference_id, id) on delete cascade
);

-- How far a member has read.
create table discussion_reads (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  place integer not null,
  constraint discussion_reads_pkey primary key (conference_id, round_id, proposal_id, member_id),
  constraint read_discussion_is_there foreign key (conference_id, round_id, proposal_id)
    references discussions (conference_id, round_id, proposal_id) on delete cascade,
  constraint discussion_is_read_by_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- A chair asks a reviewer for one more look at a talk.
create table reconsiderations (
  conference_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  message text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  -- Null: open. Revised: the review was submitted anew; stands: the reviewer said that it stands as it is.
  outcome text,
  ended_at timestamptz,
  version integer not null default 1,
  constraint reconsiderations_pkey primary key (conference_id, id),
  constraint reconsideration_is_of_a_review foreign key (conference_id, round_id, proposal_id, member_id)
    references reviews (conference_id, round_id, proposal_id, member_id) on delete cascade,
  constraint reconsideration_was_asked_by_a_member foreign key (conference_id, asked_by)
    references committee_members (conference_id, id) on delete set null (asked_by),
  constraint reconsideration_has_a_message check (length(message) between 1 and 2000),
  constraint reconsideration_outcome_is_in_the_table check (outcome in ('revised', 'stands', 'withdrawn')),
  constraint ended_reconsideration_has_an_outcome check ((outcome is null) = (ended_at is null))
);
create unique index one_open_reconsideration_per_review on reconsiderations (conference_id, round_id, proposal_id, member_id)
  where outcome is null;

-- When a member was last told by mail of one discussion: at most once an hour.
create table discussion_mails (
  conference_id uuid not null,
  round_id uuid not null,
  proposal_id uuid not null,
  member_id uuid not null,
  mailed_at timestamptz not null,
  constraint discussion_mails_pkey primary key (conference_id, round_id, proposal_id, member_id),
  constraint mailed_discussion_is_in_a_round foreign key (conference_id, round_id) references review_rounds (conference_id, id) on delete cascade,
  constraint mailed_discussion_is_about_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint discussion_was_mailed_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);

-- Members who want no mail of discussions.
create table discussion_mail_stops (
  conference_id uuid not null,
  member_id uuid not null,
  constraint discussion_mail_stops_pkey primary key (conference_id, member_id),
  constraint discussion_mail_was_stopped_by_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade
);
