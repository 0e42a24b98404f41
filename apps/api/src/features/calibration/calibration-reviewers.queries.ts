import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { agreementOf } from '#domain/ranking/calibration/intraclass';
import { Database } from '#api/platform/database';
import { calibrationFrame, isStale } from '#api/features/calibration/calibration-frame';
import type { CalibratedReviewer, CalibrationReviewers } from '#api/features/calibration/calibration.types';

interface Pace {
  readonly memberId: string;
  readonly name: string;
  readonly days: number;
  readonly lastAt: Date | null;
}

const PACE = `
  select m.id as "memberId", m.name, count(distinct (v.submitted_at at time zone c.time_zone)::date)::int as days,
    max(v.submitted_at) as "lastAt"
  from reviews v join committee_members m on m.conference_id = $1 and m.id = v.member_id
    join conferences c on c.id = $1
  where v.conference_id = $1 and v.round_id = $2 and v.is_counted
  group by m.id, m.name order by m.name collate "und-x-icu", m.id limit 1000`;

const CRITERIA = `
  select k.id, k.name, coalesce(jsonb_agg(jsonb_build_object('n', t.n, 'sum', t.sum, 'squares', t.squares)) filter (where t.n is not null), '[]') as talks
  from criteria k left join (
    select s.criterion_id, count(*)::int as n, sum(s.value)::float8 as sum, sum(s.value * s.value)::float8 as squares
    from scores s join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = s.proposal_id
      and v.member_id = s.member_id and v.is_counted
    where s.conference_id = $1 and s.round_id = $2 group by s.criterion_id, s.proposal_id having count(*) > 1) t on t.criterion_id = k.id
  where k.conference_id = $1 and k.round_id = $2 group by k.id, k.name, k.position order by k.position`;

/** What the latest run says of the people who reviewed. */
@Injectable()
export class CalibrationReviewersQueries {
  constructor(private readonly database: Database) {}

  /** Four statements. */
  async read(actor: Actor, conferenceId: string, roundId: string | null): Promise<CalibrationReviewers> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const frame = await calibrationFrame(tx, conferenceId, roundId);
      if (!frame) throw notFound();
      authorize('calibration.read_reviewers', actor, { reviewersNamed: frame.reviewersNamed });
      const key = [conferenceId, frame.roundId];
      const pace = await tx.rows<Pace>(PACE, key);
      const criteria = await tx.rows<{
        id: string;
        name: string;
        talks: { n: number; sum: number; squares: number }[];
      }>(CRITERIA, key);
      const known = new Map(frame.latest?.result.reviewers.map((one) => [one.memberId, one]));
      const reviewers = pace.flatMap(({ memberId, name, days, lastAt }): CalibratedReviewer[] => {
        const reviewer = known.get(memberId);
        return reviewer ? [{ ...reviewer, name, days, lastAt: lastAt?.toISOString() ?? null }] : [];
      });
      return {
        roundId: frame.roundId,
        isStale: isStale(frame),
        method: frame.latest?.method ?? null,
        computedAt: frame.latest?.computedAt.toISOString() ?? null,
        criteria: criteria.map(({ id, name, talks }) => ({ id, name, ...agreementOf(talks) })),
        reviewers,
      };
    });
  }
}
