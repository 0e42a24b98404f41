import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import type { AssignmentChanged } from '#api/features/assignments/assignments.types';
import { AssignmentsRepository } from '#api/features/assignments/assignments.repository';
import { settingsOfRound } from '#api/features/assignments/round-settings';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';

/** Names one assignment: a round, a proposal by its number, a member. */
export interface AssignmentAddress {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly number: number;
  readonly memberId: string;
}

/** One assignment made or taken away by hand, under the rules of every run. */
@Injectable()
export class ManualAssignmentService {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsRepository,
    private readonly clock: Clock,
  ) {}

  /** @param version null: the caller saw no such assignment */
  assign(actor: Actor, address: AssignmentAddress, version: number | null): Promise<AssignmentChanged> {
    return this.changing(actor, address, 'review_assignment.made', async (tx, pair, facts) => {
      if (version !== null) throw staleWrite(null);
      const planned = [...standing(facts), pair];
      const broken = checkAssignment(facts, planned).blocking.filter((violation) =>
        concerns(violation, pair),
      );
      if (broken.length > 0) {
        throw new DomainError('wrong_state', `This cannot be: ${broken[0]!.message}.`, {
          faults: broken.map(({ message }) => ({ reason: message })),
        });
      }
      const [placed] = await this.assignments.place(tx, address.conferenceId, address.roundId, null, [pair]);
      if (!placed)
        throw new DomainError('wrong_state', 'This reviewer has this talk already, or has declined it.');
      return { version: placed.version, planned };
    });
  }

  /** Only while nothing has begun; a begun review is its reviewer's. */
  remove(actor: Actor, address: AssignmentAddress, version: number | null): Promise<AssignmentChanged> {
    return this.changing(actor, address, 'review_assignment.taken_away', async (tx, pair, facts) => {
      const { conferenceId, roundId } = address;
      const before = await this.assignments.assignment(tx, conferenceId, roundId, pair);
      if (!before || before.state === 'revoked') throw notFound();
      if (before.version !== version) throw staleWrite({ state: before.state, version: before.version });
      const [revoked] = await this.assignments.revoke(tx, conferenceId, roundId, [pair]);
      if (!revoked)
        throw new DomainError('wrong_state', 'The review has begun, or was declined; it stays as it is.');
      const planned = standing(facts).filter((each) => !isSame(each, pair));
      return { version: revoked.version, planned };
    });
  }

  /** Load, authorize, lock, decide, record; answers what it does to the balance. */
  private changing(
    actor: Actor,
    { conferenceId, roundId, number, memberId }: AssignmentAddress,
    event: string,
    decide: (
      tx: Tx,
      pair: Pair,
      facts: AssignmentFacts,
    ) => Promise<{ version: number; planned: readonly Pair[] }>,
  ): Promise<AssignmentChanged> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const asked = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now(), roundId);
      authorize('assignment.change', actor, asked);
      await this.assignments.lockRound(tx, conferenceId, roundId);
      await this.assignments.holdConflicts(tx);
      const settings = await settingsOfRound(tx, conferenceId, roundId);
      const facts = await loadAssignmentFacts(tx, conferenceId, roundId, settings);
      const pair = { proposalId: asked.proposalId, memberId };
      if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
      const { version, planned } = await decide(tx, pair, facts);
      const details = { number, memberId };
      await record(tx, this.clock, {
        event,
        actorId: actor.userId,
        conferenceId,
        subjectId: pair.proposalId,
        details,
      });
      return {
        version,
        load: planned.filter((each) => each.memberId === memberId).length,
        reviewers: planned.filter((each) => each.proposalId === pair.proposalId).length,
        reviewsWanted: settings.reviewsPerProposal,
      };
    });
  }
}

function standing(facts: AssignmentFacts): Pair[] {
  return facts.standing.filter(({ standing: how }) => how !== 'declined');
}

function isSame(left: Pair, right: Pair): boolean {
  return left.proposalId === right.proposalId && left.memberId === right.memberId;
}

/** What was wrong elsewhere before is not this change's fault. */
function concerns(
  violation: { readonly proposalId: string | null; readonly memberId: string | null },
  pair: Pair,
): boolean {
  return (
    violation.memberId === pair.memberId && (violation.proposalId ?? pair.proposalId) === pair.proposalId
  );
}
