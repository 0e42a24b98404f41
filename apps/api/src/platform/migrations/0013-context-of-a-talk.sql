-- What a reviewer may know around a talk: whether its speakers have spoken before, and which talks are like it.

-- A speaker's own word, apart from the person's row: neither conflict detection nor who edits the talk depends on it.
create table speaker_experiences (
  conference_id uuid not null,
  speaker_id uuid not null,
  -- At an event like this; null: not said.
  has_spoken_before boolean,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint speaker_experiences_pkey primary key (conference_id, speaker_id),
  constraint experience_is_of_a_speaker foreign key (conference_id, speaker_id) references speakers (conference_id, id) on delete cascade
);

create table earlier_talks (
  conference_id uuid not null,
  speaker_id uuid not null,
  position integer not null,
  title text not null,
  event text not null default '',
  year integer,
  -- Empty: none.
  recording_url text not null default '',
  constraint earlier_talks_pkey primary key (conference_id, speaker_id, position),
  constraint earlier_talk_is_of_a_speaker_who_told foreign key (conference_id, speaker_id)
    references speaker_experiences (conference_id, speaker_id) on delete cascade,
  constraint five_earlier_talks_at_most check (position between 0 and 4),
  constraint earlier_talk_has_a_title check (length(title) between 1 and 200),
  constraint earlier_talk_names_an_event_in_few_words check (length(event) <= 200),
  constraint earlier_talk_was_in_a_year check (year between 1950 and 2200),
  constraint recording_is_linked_by_https check (recording_url = '' or (recording_url ~ '^https://' and length(recording_url) <= 500))
);

-- Which talks are like a talk of this conference, computed by a job. The other one may stand in the programme of an earlier
-- edition: then it is a pointer and no foreign key, and what is not published there any more is not found.
create table similar_proposals (
  conference_id uuid not null,
  proposal_id uuid not null,
  other_conference_id uuid not null,
  other_proposal_id uuid not null,
  similarity smallint not null,
  -- What both say and few others do.
  words text[] not null default '{}',
  constraint similar_proposals_pkey primary key (conference_id, proposal_id, other_conference_id, other_proposal_id),
  constraint similar_proposal_is_to_a_proposal foreign key (conference_id, proposal_id) references proposals (conference_id, id) on delete cascade,
  constraint similarity_is_between_0_and_100 check (similarity between 0 and 100)
);

-- The same person in an earlier edition is found by a proved address.
create index speakers_by_email on speakers (email) where email is not null;

-- Whatever path changes what a talk says, or whether it is there, a job compares the texts anew a moment later: once for
-- all that happens until then, and one conference after the other.
create function texts_may_be_similar() returns trigger language plpgsql as $$
declare
  conference uuid := coalesce(new.conference_id, old.conference_id);
begin
  if coalesce(current_setting('rostrum.texts_compared', true), '') <> conference::text then
    perform set_config('rostrum.texts_compared', conference::text, true);
    perform graphile_worker.add_job('compare_texts', json_build_object('conferenceId', conference),
      queue_name := 'compare_texts', run_at := clock_timestamp() + interval '10 seconds',
      job_key := 'compare_texts:' || conference, job_key_mode := 'preserve_run_at', max_attempts := 3);
  end if;
  return null;
end $$;

create constraint trigger text_came after insert on proposals deferrable initially deferred
  for each row when (new.state not in ('draft', 'withdrawn', 'set_aside')) execute function texts_may_be_similar();
create constraint trigger text_came_went_or_changed after update of state, title, description, benefits on proposals deferrable initially deferred
  for each row when ((new.state not in ('draft', 'withdrawn', 'set_aside')) <> (old.state not in ('draft', 'withdrawn', 'set_aside'))
    or new.state not in ('draft', 'withdrawn', 'set_aside')
      and (old.title, old.description, old.benefits) is distinct from (new.title, new.description, new.benefits))
  execute function texts_may_be_similar();

-- Talks that were there before.
do $$
declare
  conference uuid;
begin
  for conference in select id from conferences loop
    perform graphile_worker.add_job('compare_texts', json_build_object('conferenceId', conference),
      queue_name := 'compare_texts', job_key := 'compare_texts:' || conference, max_attempts := 3);
  end loop;
end $$;
