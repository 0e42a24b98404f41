/** What an affinity is made of for one proposal and one member, and how the one came to the other. */
export const OWN_FIT = `
  select
    jsonb_build_object('trackId', case when c.uses_tracks then p.track_id end, 'language', p.language, 'topicIds',
      coalesce((select jsonb_agg(t.topic_id order by t.topic_id) from proposal_topics t
        where t.conference_id = p.conference_id and t.proposal_id = p.id), '[]')) as proposal,
    jsonb_build_object('languages', to_jsonb(m.languages), 'expertise',
      coalesce((select jsonb_object_agg(e.track_id, e.level) from expertise e
        where e.conference_id = m.conference_id and e.member_id = m.id), '{}'), 'topics',
      coalesce((select jsonb_object_agg(t.topic_id, t.level) from topic_expertise t
        where t.conference_id = m.conference_id and t.member_id = m.id), '{}')) as member,
    (select b.value from bids b where b.conference_id = p.conference_id and b.proposal_id = p.id
      and b.member_id = m.id) as bid,
    a.assigned_at as "assignedAt", a.proposal_id is not null and a.run_id is null as "isByHand"
  from proposals p
    join conferences c on c.id = p.conference_id
    join committee_members m on m.conference_id = p.conference_id and m.id = $4
    left join review_assignments a on a.conference_id = p.conference_id and a.round_id = $2
      and a.proposal_id = p.id and a.member_id = m.id and a.state in ('active', 'done')
  where p.conference_id = $1 and p.id = $3`;
