import { Injectable } from '@nestjs/common';
import type {
  CalibratedReview,
  CalibratedTalk,
  CalibrationInput,
} from '#domain/ranking/calibration/calibration-input';
import { commonScale, type WeightedCriterion } from '#domain/review/weighted-score';
import type { Tx } from '#api/platform/tx';
import { calibrationRevision, competes } from '#api/features/calibration/calibrated-round.sql';

/** A round's input with its name. */
export interface NamedInput {
  readonly revision: string;
  readonly input: CalibrationInput;
}

interface Frame {
  readonly revision: string;
  readonly criteria: WeightedCriterion[];
  readonly tracks: { id: string; places: number | null }[];
}

const FRAME = `
  select ${calibrationRevision('r')} as revision,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'min', k.min, 'max', k.max, 'weight', k.weight) order by k.position)
      from criteria k where k.conference_id = $1 and k.round_id = $2), '[]') as criteria,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'places', t.places)) from tracks t where t.conference_id = $1), '[]') as tracks
  from review_rounds r join conferences c on c.id = r.conference_id and c.uses_calibration
  where r.conference_id = $1 and r.id = $2`;

const TALKS = `
  select p.number, p.track_id as "trackId" from proposals p join review_rounds r on r.conference_id = $1 and r.id = $2
  where p.conference_id = $1 and ${competes('p', 'r')}`;

// The same weighted score that the tallies add up, review by review.
const REVIEWS = `
  select p.number, s.member_id as "reviewerId",
    sum(k.weight * ($7::float8 + (s.value - k.min) * k.factor)) / nullif(sum(k.weight), 0) as score
  from scores s join unnest($3::uuid[], $4::float8[], $5::float8[], $6::float8[]) as k (id, weight, min, factor) on k.id = s.criterion_id
    join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = s.proposal_id and v.member_id = s.member_id and v.is_counted
    join proposals p on p.conference_id = $1 and p.id = s.proposal_id
    join review_rounds r on r.conference_id = $1 and r.id = $2
  where s.conference_id = $1 and s.round_id = $2 and ${competes('p', 'r')}
  group by p.number, s.member_id having sum(k.weight) > 0`;

/** What a calibration is computed from, read in one snapshot. */
@Injectable()
export class CalibrationInputQueries {
  /** Three statements; null where the conference wants no calibration. */
  async read(tx: Tx, conferenceId: string, roundId: string): Promise<NamedInput | null> {
    const frame = await tx.one<Frame>(FRAME, [conferenceId, roundId]);
    if (!frame) return null;
    const scale = commonScale(frame.criteria);
    const talks = await tx.rows<CalibratedTalk>(TALKS, [conferenceId, roundId]);
    const reviews = await tx.rows<CalibratedReview>(REVIEWS, [
      conferenceId,
      roundId,
      scale.criteria.map(({ id }) => id),
      scale.criteria.map(({ weight }) => weight),
      scale.criteria.map(({ min }) => min),
      scale.criteria.map(({ factor }) => factor),
      scale.min,
    ]);
    const places = new Map(
      frame.tracks.flatMap((track) => (track.places === null ? [] : [[track.id, track.places] as const])),
    );
    return { revision: frame.revision, input: { talks, reviews, places } };
  }
}
