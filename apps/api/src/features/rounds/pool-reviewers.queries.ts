import { completedAll } from '#domain/committee/completion';
import type { Tx } from '#api/platform/tx';
import { completion } from '#api/features/committee/completion.sql';
import type { PoolReviewers } from '#api/features/rounds/round-pools.types';

const EARLIER = `
  select r.id, r.name from review_rounds r join review_rounds later on later.conference_id = $1 and later.id = $2
  where r.conference_id = $1 and (r.position, r.id) < (later.position, later.id) order by r.position desc, r.id desc limit 1`;

// What one knows best: the tracks at the highest level that one gave to any.
const REVIEWERS = `
  select m.id, m.name, m.is_senior as "isSenior",
    array(select h.track_id from member_roles h where h.conference_id = $1 and h.member_id = m.id and h.track_id is not null
      union select e.track_id from expertise e where e.conference_id = $1 and e.member_id = m.id and e.level = (
        select max(best.level) from expertise best where best.conference_id = $1 and best.member_id = m.id)) as "trackIds",
    array(select t.topic_id from topic_expertise t where t.conference_id = $1 and t.member_id = m.id) as "topicIds",
    coalesce(work.assigned, 0) as assigned, coalesce(work.done, 0) as done
  from committee_members m left join (${completion('$2::uuid')}) work on work.member_id = m.id
  where m.conference_id = $1 and m.state = 'active' and exists (select 1 from member_roles h
    where h.conference_id = $1 and h.member_id = m.id and h.role = 'reviewer')
  order by m.name collate "und-x-icu", m.id limit 2000`;

type Row = Omit<PoolReviewers['items'][number], 'finishedEarlier'> & {
  readonly assigned: number;
  readonly done: number;
};

/** The active reviewers by name, with what a round may choose them by; two statements. */
export async function poolReviewers(tx: Tx, conferenceId: string, roundId: string): Promise<PoolReviewers> {
  const earlier = await tx.one<{ id: string; name: string }>(EARLIER, [conferenceId, roundId]);
  const rows = await tx.rows<Row>(REVIEWERS, [conferenceId, earlier?.id ?? null]);
  return {
    earlierRound: earlier?.name ?? null,
    items: rows.map(({ assigned, done, ...reviewer }) => ({
      ...reviewer,
      finishedEarlier: completedAll({ assigned, done }),
    })),
  };
}
