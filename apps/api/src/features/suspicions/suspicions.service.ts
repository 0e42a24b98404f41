import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, invalidField, staleWrite } from '#domain/errors';
import { canBe } from '#domain/proposal/proposal-state';
import type { ProposalState } from '#domain/proposal/proposal-state';
import type { SetAsideKind } from '#domain/proposal/suspicion';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import { type PairKey, SuspicionsRepository } from '#api/features/suspicions/suspicions.repository';

/** Two proposals by their numbers, in any order. */
export type PairAddress = readonly [number: number, otherNumber: number];

export interface WhySetAside {
  readonly kind: SetAsideKind;
  readonly reason: string;
}

/** Chairs say what is the same talk, and keep what is no talk out of the review. Every one of it can be taken back. */
@Injectable()
export class SuspicionsService {
  constructor(
    private readonly database: Database,
    private readonly suspicions: SuspicionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Says whether two are the same talk (`seen` null: for the first time). Answers the version. */
  rule(
    actor: Actor,
    conferenceId: string,
    address: PairAddress,
    seen: number | null,
    isSame: boolean,
  ): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) => {
      const key = await this.pair(tx, actor, conferenceId, address);
      const said = { isSame, ruledBy: actor.userId };
      const version =
        seen === null
          ? (await this.suspicions.addRuling(tx, { ...key, ...said })) && 1
          : await this.suspicions.changeRuling(tx, key, seen, { ...said, ruledAt: this.clock.now() });
      if (!version) throw staleWrite(await this.suspicions.ruling(tx, key));
      await this.tell(tx, actor, key, 'likeness.ruled', { isSame, other: key.otherProposalId });
      return version;
    });
  }

  takeRulingBack(
    actor: Actor,
    conferenceId: string,
    address: PairAddress,
    seen: number | null,
  ): Promise<void> {
    return this.changing(actor, conferenceId, async (tx) => {
      const key = await this.pair(tx, actor, conferenceId, address);
      if (!(await this.suspicions.removeRuling(tx, key, seen ?? 0)))
        throw staleWrite(await this.suspicions.ruling(tx, key));
      await this.tell(tx, actor, key, 'likeness.ruling_taken_back', { other: key.otherProposalId });
    });
  }

  /** Out of the review, with a reason; refused once it is decided, for that would be undone without a word. */
  setAside(
    actor: Actor,
    conferenceId: string,
    number: number,
    seen: number | null,
    why: WhySetAside,
  ): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) => {
      const facts = await this.talk(tx, actor, conferenceId, number, 'proposal.set_aside');
      const { proposalId } = facts;
      const version = await this.move(tx, conferenceId, facts, seen, 'set_aside');
      if (await this.suspicions.hasDecision(tx, conferenceId, proposalId))
        throw new DomainError('wrong_state', 'This talk is decided. Take the decision back first.');
      const { kind, reason } = why;
      await this.suspicions.noteSetAside(tx, {
        conferenceId,
        proposalId,
        kind,
        reason,
        setAsideBy: actor.userId,
      });
      await this.tell(tx, actor, { conferenceId, proposalId }, 'proposal.set_aside', {
        number,
        kind,
        reason,
      });
      return version;
    });
  }

  /** Into the review after all, with whatever was written about it. */
  takeBack(actor: Actor, conferenceId: string, number: number, seen: number | null): Promise<number> {
    return this.changing(actor, conferenceId, async (tx) => {
      const facts = await this.talk(tx, actor, conferenceId, number, 'proposal.take_back');
      const { proposalId } = facts;
      const version = await this.move(tx, conferenceId, facts, seen, 'submitted');
      await this.suspicions.forgetSetAside(tx, conferenceId, proposalId);
      await this.tell(tx, actor, { conferenceId, proposalId }, 'proposal.taken_back', { number });
      return version;
    });
  }

  private changing<T>(actor: Actor, conferenceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, work);
  }

  /** Both must be open to the actor: a ruling on one tells of the other. */
  private async pair(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    [number, otherNumber]: PairAddress,
  ): Promise<PairKey> {
    const now = this.clock.now();
    const one = await loadProposalFacts(tx, actor, conferenceId, number, now);
    authorize('likeness.rule', actor, one);
    const other = await loadProposalFacts(tx, actor, conferenceId, otherNumber, now);
    authorize('likeness.rule', actor, other);
    const [proposalId, otherProposalId] = [one.proposalId, other.proposalId].toSorted() as [string, string];
    if (proposalId === otherProposalId)
      throw invalidField('otherNumber', 'A talk is always the same as itself; name another one.');
    return { conferenceId, proposalId, otherProposalId };
  }

  private async talk(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    number: number,
    action: 'proposal.set_aside' | 'proposal.take_back',
  ): Promise<ProposalFacts> {
    const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
    authorize(action, actor, facts);
    return facts;
  }

  private async move(
    tx: Tx,
    conferenceId: string,
    { proposalId, state, version }: ProposalFacts,
    seen: number | null,
    to: 'set_aside' | 'submitted',
  ): Promise<number> {
    if (!canBe(to === 'set_aside' ? 'set_aside' : 'take_back', state as ProposalState))
      throw new DomainError(
        'wrong_state',
        to === 'set_aside'
          ? 'Only a talk that is under review can be set aside.'
          : 'This talk is not set aside.',
      );
    const moved = await this.suspicions.move(tx, { conferenceId, id: proposalId }, seen ?? 0, to);
    if (moved === null) throw staleWrite({ state, version });
    return moved;
  }

  private tell(
    tx: Tx,
    actor: Actor,
    { conferenceId, proposalId }: Pick<PairKey, 'conferenceId' | 'proposalId'>,
    event: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: proposalId,
      details,
    });
  }
}
