/** SQL for what a proposal is about: the names of its topics, as JSON, in the conference's order. `p` is an alias of proposals. */
export const topicNames = (p: string): string => `coalesce((select jsonb_agg(o.name order by o.position)
  from proposal_topics x join topics o on o.conference_id = x.conference_id and o.id = x.topic_id
  where x.conference_id = ${p}.conference_id and x.proposal_id = ${p}.id), '[]')`;
