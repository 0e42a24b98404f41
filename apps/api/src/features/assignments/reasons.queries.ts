import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { affinity, fitOf } from '#domain/assignment/affinity';
import { assignmentEffect } from '#domain/assignment/assignment-effect';
import type { AssignmentFacts, MemberFacts, Pair, ProposalFacts } from '#domain/assignment/assignment-facts';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { type ReasonedReviewer, reviewerReasons } from '#domain/assignment/reviewer-reasons';
import { notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import { OWN_FIT } from '#api/features/assignments/own-fit.sql';
import type { AssignmentAddress } from '#api/features/assignments/manual-assignment.service';
import type {
  AssignmentEffectShown,
  OwnReasons,
  ReasonedReviewerShown,
  ReviewerReasonsShown,
} from '#api/features/assignments/reasons.types';
import { settingsOfRound } from '#api/features/assignments/round-settings';
import { violationsInWords } from '#api/features/assignments/violations-shown';
import { loadProposalFacts, loadReviewFacts } from '#api/features/proposals/proposal-facts';

const VIOLATIONS = 20;

interface OwnFit {
  proposal: Pick<ProposalFacts, 'trackId' | 'topicIds' | 'language'>;
  member: Pick<MemberFacts, 'expertise' | 'topics' | 'languages'>;
  bid: number | null;
  assignedAt: string | null;
  isByHand: boolean;
}

/** Why somebody reviews something, and what a change would do: read, never written. */
@Injectable()
export class ReasonsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of what stands today. */
  reasons(
    actor: Actor,
    { conferenceId, roundId, number }: Omit<AssignmentAddress, 'memberId'>,
  ): Promise<ReviewerReasonsShown> {
    return this.ofProposal(
      actor,
      conferenceId,
      number,
      roundId,
      'assignments.explain',
      async (tx, proposalId) => {
        const facts = await factsToday(tx, conferenceId, roundId);
        return reasonsShown(facts, standing(facts), proposalId, await memberNames(tx, conferenceId));
      },
    );
  }

  /** Of what a run would do, from its frozen input. */
  reasonsOfRun(
    actor: Actor,
    conferenceId: string,
    runId: string,
    number: number,
  ): Promise<ReviewerReasonsShown> {
    return this.ofProposal(
      actor,
      conferenceId,
      number,
      null,
      'assignments.explain',
      async (tx, proposalId) => {
        const run = await tx.one<{ input: FrozenFacts; pairs: number[] }>(
          `select input, result->'pairs' as pairs from assignment_runs
         where conference_id = $1 and id = $2 and result->'preview' is not null`,
          [conferenceId, runId],
        );
        if (!run) throw notFound();
        const names = await memberNames(tx, conferenceId);
        return reasonsShown(thawFacts(run.input), decodePairs(run.input, run.pairs), proposalId, names);
      },
    );
  }

  /** What giving the talk would do where the member has it not, else what taking it away would. */
  effect(
    actor: Actor,
    { conferenceId, roundId, number, memberId }: AssignmentAddress,
  ): Promise<AssignmentEffectShown> {
    return this.ofProposal(
      actor,
      conferenceId,
      number,
      roundId,
      'assignment.change',
      async (tx, proposalId) => {
        const facts = await factsToday(tx, conferenceId, roundId);
        const has = standing(facts).some(
          (pair) => pair.proposalId === proposalId && pair.memberId === memberId,
        );
        const change = has ? 'remove' : 'assign';
        const effect = assignmentEffect(facts, { proposalId, memberId }, change);
        if (!effect) throw notFound();
        const { blocking, warnings, affinity: fit, ...rest } = effect;
        return {
          change,
          ...rest,
          affinity: { ...fit, parts: [...fit.parts] },
          blocking: await violationsInWords(tx, actor, conferenceId, blocking, VIOLATIONS),
          warnings: await violationsInWords(tx, actor, conferenceId, warnings, VIOLATIONS),
        };
      },
    );
  }

  /** Why the caller has this talk. */
  own(actor: Actor, conferenceId: string, number: number, inRound: string | null): Promise<OwnReasons> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const asked = await loadReviewFacts(tx, actor, conferenceId, number, this.clock.now(), inRound);
      authorize('review.read_page', actor, asked);
      const { roundId, proposalId } = asked;
      const key = [conferenceId, roundId, proposalId, actor.seat!.memberId];
      const found = await tx.one<OwnFit>(OWN_FIT, key);
      if (!found) throw notFound();
      const { proposal, member, bid, assignedAt, isByHand } = found;
      const { total, parts } = affinity(fitOf(proposal, member, bid));
      return { affinity: { total, parts: [...parts] }, assignedAt, isByHand };
    });
  }

  private ofProposal<Answer>(
    actor: Actor,
    conferenceId: string,
    number: number,
    roundId: string | null,
    action: Action,
    answer: (tx: Tx, proposalId: string) => Promise<Answer>,
  ): Promise<Answer> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const asked = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now(), roundId);
      authorize(action, actor, asked);
      return answer(tx, asked.proposalId);
    });
  }
}

const standing = (facts: AssignmentFacts): readonly Pair[] =>
  facts.standing.filter((pair) => pair.standing !== 'declined');

async function memberNames(tx: Tx, conferenceId: string): Promise<ReadonlyMap<string, string>> {
  const members = await tx.rows<{ id: string; name: string }>(
    'select id, name from committee_members where conference_id = $1',
    [conferenceId],
  );
  return new Map(members.map(({ id, name }) => [id, name]));
}

async function factsToday(tx: Tx, conferenceId: string, roundId: string): Promise<AssignmentFacts> {
  return loadAssignmentFacts(tx, conferenceId, roundId, await settingsOfRound(tx, conferenceId, roundId));
}

function reasonsShown(
  facts: AssignmentFacts,
  planned: readonly Pair[],
  proposalId: string,
  names: ReadonlyMap<string, string>,
): ReviewerReasonsShown {
  const reasons = reviewerReasons(facts, planned, proposalId);
  if (!reasons) throw notFound();
  const shown = ({ affinity: fit, ...reviewer }: ReasonedReviewer): ReasonedReviewerShown => ({
    ...reviewer,
    name: names.get(reviewer.memberId) ?? '',
    affinity: { ...fit, parts: [...fit.parts] },
  });
  return { reviewers: reasons.reviewers.map(shown), next: reasons.next.map(shown), share: reasons.share };
}
