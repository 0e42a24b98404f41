import { ranks } from '#domain/ranking/rank-order';
import { rankMove, type RankMove } from '#domain/ranking/calibration/rank-move';
import { type Triage, triage, type TriageThresholds } from '#domain/ranking/calibration/triage';
import type { Schemas } from '../../../api/client';
import type { RankedList } from '../ranking/ranked-rows';

type Run = Schemas['CalibrationRun'];

/** One talk's calibrated figures, with its places among the talks of its track that are seen. */
export interface CalibratedTalk {
  readonly n: number;
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly withinBudget: number | null;
  readonly worth: number | null;
  readonly triage: Triage | null;
  /** Place in its track by calibrated score, and by the plain mean. */
  readonly place: number;
  readonly placeByMean: number;
  readonly move: RankMove | null;
}

export type CalibratedTalks = ReadonlyMap<number, CalibratedTalk>;

/** A run joined to the list by number. Places are counted among the talks the list holds, so nothing hidden moves them. */
export function calibratedTalks(
  list: Pick<RankedList, 'round'> & { readonly rows: Pick<RankedList['rows'], 'number' | 'track' | 'mean'> },
  run: Run,
  certain: Pick<TriageThresholds, 'yes' | 'no'>,
): CalibratedTalks {
  const { talks } = run;
  const at = new Map(talks.number.map((number, i) => [number, i]));
  const { number, track, mean } = list.rows;
  const result = new Map<number, CalibratedTalk>();
  for (const own of new Set(track)) {
    const rows = number.flatMap((one, row) => (track[row] === own && at.has(one) ? [row] : []));
    const places = ranks(rows.map((row) => talks.score[at.get(number[row]!)!]!));
    const byMean = ranks(rows.map((row) => mean[row] ?? null));
    rows.forEach((row, k) => {
      const i = at.get(number[row]!)!;
      const place = places[k]!;
      const placeByMean = byMean[k] ?? place;
      const reviewers = {
        count: talks.n[i]!,
        harsh: talks.harsh[i]!,
        harshBy: talks.harshBy[i]!,
        lenient: talks.lenient[i]!,
        lenientBy: talks.lenientBy[i]!,
        even: talks.even[i]!,
      };
      result.set(number[row]!, {
        n: talks.n[i]!,
        score: talks.score[i]!,
        low: talks.low[i]!,
        high: talks.high[i]!,
        withinBudget: talks.withinBudget[i]!,
        worth: talks.worth[i]!,
        triage: triage(talks.n[i]!, talks.withinBudget[i]!, { ...certain, reviews: list.round.reviewsFloor }),
        place,
        placeByMean,
        move: rankMove(placeByMean, place, reviewers, list.round.reviewsWanted),
      });
    });
  }
  return result;
}

/** The list with the columns that its query can ask for. Talks without a review have too few. */
export function withCalibrated(list: RankedList, talks: CalibratedTalks): RankedList {
  const column = <T>(of: (talk: CalibratedTalk) => T): (T | null)[] =>
    list.rows.number.map((number) => {
      const talk = talks.get(number);
      return talk ? of(talk) : null;
    });
  return {
    ...list,
    isCalibrated: true,
    rows: {
      ...list.rows,
      calibrated: column(({ score }) => score),
      withinBudget: column(({ withinBudget }) => withinBudget),
      triage: list.rows.number.map((number, i) => {
        const talk = talks.get(number);
        if (talk) return talk.triage;
        return list.rows.inRound[i] ? 'too-few' : null;
      }),
    },
  };
}
