import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { commonScale } from '#domain/review/weighted-score';
import { Database } from '#api/platform/database';
import { currentFirst } from '#api/features/conferences/current-round.sql';
import { type EarlierRound, earlierRound } from '#api/features/decisions/earlier-round';
import type { EarlierRoundScores } from '#api/features/decisions/earlier-round.types';
import { READABLE } from '#api/features/decisions/ranked-list.sql';
import { ReviewTallies } from '#api/features/decisions/review-tallies';

const FRAME = `
  select r.id, array(select t.id from tracks t where t.conference_id = $1) as "trackIds" from review_rounds r
  where r.conference_id = $1 and ($2::uuid is null or r.id = $2) order by ${currentFirst('r')} limit 1`;

/** Beside the ranked list of a round, what the round before it said: the same talks, by the same filter. */
@Injectable()
export class EarlierRoundQueries {
  constructor(
    private readonly database: Database,
    private readonly tallies: ReviewTallies,
  ) {}

  /** Four statements whatever its length, three while no review of that round changes. */
  async read(actor: Actor, conferenceId: string, roundId: string | null): Promise<EarlierRoundScores> {
    authorize('ranking.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const frame = await tx.one<{ id: string; trackIds: string[] }>(FRAME, [conferenceId, roundId]);
      if (!frame) throw notFound();
      const earlier = await earlierRound(tx, this.tallies, conferenceId, frame.id);
      if (!earlier) return { round: null, rows: { number: [], n: [], mean: [], spread: [] } };
      const { trackIds, trackless } = readableTracks(actor, frame.trackIds);
      const scope = [conferenceId, actor.seat!.memberId, actor.userId, trackIds, trackless];
      return scoresOf(earlier, await tx.rows<{ id: string; number: number }>(READABLE, scope));
    });
  }
}

function scoresOf(
  { id, name, reviewsFloor, criteria, tallies }: EarlierRound,
  talks: readonly { readonly id: string; readonly number: number }[],
): EarlierRoundScores {
  const { min, max } = commonScale(criteria);
  const scored = talks.flatMap((talk) => {
    const { n = 0, mean = null, spread = null } = tallies.get(talk.id) ?? {};
    return mean === null ? [] : [{ number: talk.number, n, mean, spread }];
  });
  return {
    round: { id, name, reviewsFloor, scale: { min, max } },
    rows: {
      number: scored.map(({ number }) => number),
      n: scored.map(({ n }) => n),
      mean: scored.map(({ mean }) => mean),
      spread: scored.map(({ spread }) => spread),
    },
  };
}
