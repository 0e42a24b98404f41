import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { SIGNED_OFF, applyMoves, signOffRefusal } from '#domain/ranking/track-order';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import type { TrackRankingEntity } from '#api/features/track-rankings/track-ranking.entity';
import { TrackRankingsQueries } from '#api/features/track-rankings/track-rankings.queries';
import {
  type OrderScope,
  type PlacedTalk,
  TrackRankingsRepository,
} from '#api/features/track-rankings/track-rankings.repository';
import type { MoveBody, MovedVersion, OrderPulse } from '#api/features/track-rankings/track-rankings.types';

/** The joint order of a track: its chairs move talks and say why, until they sign it off. */
@Injectable()
export class TrackRankingsService {
  constructor(
    private readonly database: Database,
    private readonly rankings: TrackRankingsRepository,
    private readonly queries: TrackRankingsQueries,
    private readonly clock: Clock,
  ) {}

  /** Moves talks, all or none; moves of others that touch other talks stay. */
  move(
    actor: Actor,
    conferenceId: string,
    trackId: string,
    moves: readonly MoveBody[],
  ): Promise<MovedVersion[]> {
    return this.ordering(actor, conferenceId, trackId, async (tx, scope) => {
      const before = await this.rankings.talks(tx, scope);
      const { unknown, stale, moved, shifted } = applyMoves(before, moves);
      if (unknown.length > 0) throw notFound();
      if (stale.length > 0) throw staleWrite(stale.map(shownMove));
      await this.rankings.place(tx, scope, moved, shifted, this.clock.now());
      const was = new Map(before.map((talk) => [talk.number, talk.recommendation]));
      await this.tell(tx, scope, 'track_ranking.changed', {
        moves: moves.map(({ number, recommendation, after }) => ({
          number,
          from: was.get(number) ?? null,
          to: recommendation,
          after,
        })),
      });
      return moved.map(({ number, version }) => ({ number, version }));
    });
  }

  /** Says why a talk stands where it does. `seen` is the note's version, or null where there was none. */
  writeNote(
    actor: Actor,
    conferenceId: string,
    trackId: string,
    number: number,
    seen: number | null,
    note: string,
  ): Promise<number> {
    return this.ordering(actor, conferenceId, trackId, async (tx, scope) => {
      const talk = (await this.rankings.talks(tx, scope)).find((each) => each.number === number);
      if (!talk?.isKnown) throw notFound();
      const version = await this.rankings.writeNote(tx, scope, talk.id, seen, note, this.clock.now());
      if (version === null) {
        const stored = await this.rankings.note(tx, scope, talk.id);
        throw staleWrite(stored && { note: stored.note, version: stored.version });
      }
      await this.tell(tx, scope, 'track_ranking.note_written', { number, note });
      return version;
    });
  }

  /** Signs what the chair sees, once nothing of that is untouched. A second chair adds their signature. */
  signOff(actor: Actor, conferenceId: string, trackId: string, revision: string): Promise<void> {
    return this.holding('track_ranking.order', actor, conferenceId, trackId, async (tx, scope) => {
      if ((await this.rankings.revision(tx, scope)) !== revision) throw staleWrite(null);
      const talks = (await this.rankings.talks(tx, scope)).filter(({ isKnown }) => isKnown);
      const untouched = talks.filter(({ recommendation }) => recommendation === null).length;
      const refused = signOffRefusal(untouched);
      if (refused) throw new DomainError('wrong_state', refused);
      await this.rankings.sign(tx, scope, this.clock.now());
      await this.tell(tx, scope, 'track_ranking.signed_off', { talks: talks.length });
    });
  }

  /** Opens a signed-off order again; every signature is gone. */
  takeBack(
    actor: Actor,
    conferenceId: string,
    trackId: string,
    seen: number | null,
    reason: string,
  ): Promise<void> {
    return this.holding(
      'track_ranking.take_back',
      actor,
      conferenceId,
      trackId,
      async (tx, scope, ranking) => {
        const version = await this.rankings.takeBack(tx, scope, seen ?? 0, reason, this.clock.now());
        if (version === null)
          throw staleWrite({ version: ranking.version, signedOffAt: ranking.signedOffAt });
        if (!ranking.signedOffAt) throw new DomainError('wrong_state', 'This order is not signed off.');
        await this.tell(tx, scope, 'track_ranking.taken_back', { reason });
      },
    );
  }

  /** Says where one is, and hears who else is there and whether the order is still the one shown. */
  appear(actor: Actor, conferenceId: string, trackId: string, at: number | null): Promise<OrderPulse> {
    authorize('track_ranking.read', actor, { trackId });
    const scope = scopeOf(actor, conferenceId, trackId);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      if (!(await this.rankings.isOrdered(tx, scope))) throw notFound();
      await this.rankings.appear(tx, scope, at);
      return this.queries.pulse(tx, scope);
    });
  }

  /** A change of the order itself: refused while it is signed off. */
  private ordering<T>(
    actor: Actor,
    conferenceId: string,
    trackId: string,
    change: (tx: Tx, scope: OrderScope) => Promise<T>,
  ): Promise<T> {
    return this.holding('track_ranking.order', actor, conferenceId, trackId, (tx, scope, ranking) => {
      if (ranking.signedOffAt) throw new DomainError('wrong_state', SIGNED_OFF);
      return change(tx, scope);
    });
  }

  /** Authorize and hold the track's order, so that one change comes after the other. */
  private holding<T>(
    action: Action,
    actor: Actor,
    conferenceId: string,
    trackId: string,
    change: (tx: Tx, scope: OrderScope, ranking: TrackRankingEntity) => Promise<T>,
  ): Promise<T> {
    authorize(action, actor, { trackId });
    const scope = scopeOf(actor, conferenceId, trackId);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const ranking = await this.rankings.hold(tx, scope);
      if (!ranking) throw notFound();
      return change(tx, scope, ranking);
    });
  }

  private tell(
    tx: Tx,
    { userId, conferenceId, trackId }: OrderScope,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, { event, actorId: userId, conferenceId, subjectId: trackId, details });
  }
}

/** What a stale move may show of a talk as it stands. */
const shownMove = ({ number, recommendation, version, movedBy }: PlacedTalk): Record<string, unknown> => ({
  number,
  recommendation,
  version,
  movedBy,
});

const scopeOf = (actor: Actor, conferenceId: string, trackId: string): OrderScope => ({
  conferenceId,
  trackId,
  memberId: actor.seat!.memberId,
  userId: actor.userId!,
});
