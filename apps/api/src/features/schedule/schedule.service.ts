import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { factsOfBoard } from '#domain/schedule/board-facts';
import { violationsAt } from '#domain/schedule/check-schedule';
import type { Place } from '#domain/schedule/schedule-facts';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import type { SessionEntity } from '#api/features/schedule/schedule.entity';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import { ScheduleRepository, type StoredSession } from '#api/features/schedule/schedule.repository';
import type {
  NewSessionBody,
  PlacementBody,
  SessionChangeBody,
  SessionSaved,
  TakenIn,
} from '#api/features/schedule/schedule.types';

/** For an accepted talk that has no format. */
const USUAL_MINUTES = 30;

@Injectable()
export class ScheduleService {
  constructor(
    private readonly database: Database,
    private readonly schedule: ScheduleRepository,
    private readonly queries: ScheduleQueries,
    private readonly clock: Clock,
  ) {}

  /** Makes a session of every accepted talk that has none; again and again, it only adds what is missing. */
  takeIn(actor: Actor, conferenceId: string): Promise<TakenIn> {
    authorize('sessions.take_in', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const before = await this.queries.load(tx, actor, conferenceId);
      const rows = (await this.schedule.untaken(tx, conferenceId)).map((talk) => ({
        conferenceId,
        id: this.clock.newId(),
        kind: 'talk',
        proposalId: talk.proposalId,
        title: talk.title,
        minutes: talk.minutes ?? USUAL_MINUTES,
      }));
      await this.schedule.addTalks(tx, rows);
      if (rows.length > 0)
        await this.record(tx, 'sessions.taken_in', actor, conferenceId, null, {
          proposalIds: rows.map(({ proposalId }) => proposalId),
        });
      const after = await this.queries.load(tx, actor, conferenceId);
      return {
        // Of those that are not shown to the actor, not even how many became accepted just now.
        addedCount: after.sessions.length - before.sessions.length,
        changed: after.sessions
          .filter(({ isAccepted }) => !isAccepted)
          .map(({ id, number, title }) => ({ id, number, title })),
      };
    });
  }

  add(actor: Actor, conferenceId: string, body: NewSessionBody): Promise<SessionSaved> {
    authorize('session.add', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const id = this.clock.newId();
      await this.schedule.add(tx, [{ conferenceId, id, ...body }]);
      await this.record(tx, 'session.added', actor, conferenceId, id, { ...body });
      return { id, version: 1 };
    });
  }

  change(
    actor: Actor,
    conferenceId: string,
    id: string,
    version: number | null,
    body: SessionChangeBody,
  ): Promise<SessionSaved> {
    return this.changing('session.change', actor, conferenceId, id, version, async (tx, before, save) => {
      if (body.title !== undefined && before.number !== null)
        throw invalidField('title', 'A talk has the title of its proposal; change it there.');
      const after = await save(body);
      if (before.startsAt !== null)
        await this.check(tx, actor, conferenceId, id, {
          roomId: before.roomId,
          startsAt: before.startsAt.getTime(),
        });
      return ['session.changed', { ...body }, after];
    });
  }

  remove(actor: Actor, conferenceId: string, id: string, version: number | null): Promise<SessionSaved> {
    return this.changing('session.remove', actor, conferenceId, id, version, async (tx, before, save) => {
      if (before.number !== null && before.isAccepted) {
        throw new DomainError(
          'wrong_state',
          'This talk is accepted. Take it out of its place instead, or change the decision first.',
        );
      }
      const after = await save();
      await this.schedule.remove(tx, conferenceId, id);
      return ['session.removed', { ...before }, after];
    });
  }

  /** Places or moves a session; refused when it would break a rule that blocks, in that rule's words. */
  place(
    actor: Actor,
    conferenceId: string,
    id: string,
    version: number | null,
    { roomId, startsAt }: PlacementBody,
  ): Promise<SessionSaved> {
    return this.changing(
      'session.place',
      actor,
      conferenceId,
      id,
      version,
      async (tx, before, save, draft) => {
        if (roomId === null && before.kind !== 'break')
          throw invalidField('roomId', 'Only a break can be without a room.');
        if (roomId !== null && !(await this.schedule.lockRoom(tx, conferenceId, roomId)))
          throw invalidField('roomId', 'This is not one of the rooms that this conference uses.');
        const after = await save();
        const place = { roomId, startsAt: Date.parse(startsAt) };
        await this.check(tx, actor, conferenceId, id, place);
        await this.schedule.place(tx, {
          conferenceId,
          scheduleId: draft.id,
          sessionId: id,
          roomId,
          startsAt: new Date(place.startsAt),
        });
        const from = before.startsAt && { roomId: before.roomId, startsAt: before.startsAt };
        return ['session.placed', { from, to: { roomId, startsAt } }, after];
      },
    );
  }

  takeOut(actor: Actor, conferenceId: string, id: string, version: number | null): Promise<SessionSaved> {
    return this.changing(
      'session.place',
      actor,
      conferenceId,
      id,
      version,
      async (tx, before, save, draft) => {
        const after = await save();
        await this.schedule.takeOut(tx, conferenceId, draft.id, id);
        return ['session.taken_out', { roomId: before.roomId, startsAt: before.startsAt }, after];
      },
    );
  }

  /** Load, authorize, change under the version seen, record: the shape of every change to one session. */
  private changing(
    action: Action,
    actor: Actor,
    conferenceId: string,
    id: string,
    version: number | null,
    decide: (
      tx: Tx,
      before: StoredSession,
      save: (patch?: Partial<SessionEntity>) => Promise<SessionEntity>,
      draft: { id: string },
    ) => Promise<[event: string, details: Record<string, unknown>, after: SessionEntity]>,
  ): Promise<SessionSaved> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const draft = await this.schedule.lockDraft(tx, conferenceId, this.clock.newId());
      const before = await this.schedule.session(tx, conferenceId, id);
      if (!before) throw notFound();
      authorize(action, actor, await this.factsOf(tx, actor, conferenceId, before));
      const save = async (patch: Partial<SessionEntity> = {}): Promise<SessionEntity> => {
        const saved = await this.schedule.change(tx, conferenceId, id, version ?? 0, patch);
        if (!saved) throw staleWrite(before);
        return saved;
      };
      const [event, details, after] = await decide(tx, before, save, draft);
      await this.record(tx, event, actor, conferenceId, id, details);
      return { id, version: after.version };
    });
  }

  private factsOf(tx: Tx, actor: Actor, conferenceId: string, { number }: StoredSession) {
    // A break or a plenary comes from no proposal: nobody can have a conflict of interest with it.
    if (number === null) return { hasConflictOfInterest: false, isOwnProposal: false };
    return loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
  }

  /**
   * The rules, on the board as this actor may see it: words about what is not shown would tell of it, and the others
   * who may see it find the violation on their board.
   */
  private async check(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    sessionId: string,
    place: Place,
  ): Promise<void> {
    const facts = factsOfBoard(await this.queries.load(tx, actor, conferenceId));
    const violations = violationsAt(facts, sessionId, place).filter(({ level }) => level === 'block');
    const first = violations[0];
    if (first) throw new DomainError('violation', first.message, { violations });
  }

  private record(
    tx: Tx,
    event: string,
    actor: Actor,
    conferenceId: string,
    subjectId: string | null,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: subjectId ?? conferenceId,
      details,
    });
  }
}
