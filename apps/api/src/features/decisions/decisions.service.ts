import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { type Outcome, undecidable } from '#domain/decision/decision-rules';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import type { DecisionEntity } from '#api/features/decisions/decision.entity';
import { CapsService } from '#api/features/budgets/caps.service';
import { type DecisionDraft, DecisionsRepository } from '#api/features/decisions/decisions.repository';
import type { DecisionBody } from '#api/features/decisions/decisions.types';

/** The committee's decisions: private, version-checked, each with its audit entry. No proposal changes its state here. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly caps: CapsService,
    private readonly clock: Clock,
  ) {}

  /** Accepts, waitlists or rejects. `seen` is the version of the decision seen, or null where there was none. */
  record(
    actor: Actor,
    conferenceId: string,
    number: number,
    seen: number | null,
    body: DecisionBody,
  ): Promise<number> {
    return this.deciding(actor, conferenceId, number, async (tx, { proposalId }, before) => {
      if (body.outcome === 'accepted' && before?.outcome !== 'accepted')
        await this.caps.refuseOver(tx, actor, conferenceId, [proposalId]);
      const draft: DecisionDraft = {
        conferenceId,
        proposalId,
        outcome: body.outcome as Outcome,
        note: body.note ?? before?.note ?? '',
        decidedBy: actor.userId!,
      };
      const version =
        seen === null
          ? await this.decisions.add(tx, draft)
          : await this.decisions.change(tx, draft, seen, this.clock.now());
      if (version === null)
        throw staleWrite(current(await this.decisions.find(tx, conferenceId, proposalId)));
      await this.tell(tx, actor, conferenceId, proposalId, 'decision.recorded', {
        number,
        outcome: draft.outcome,
        note: draft.note,
        before: current(before),
      });
      return version;
    });
  }

  /** Takes a decision back: the proposal is undecided again. */
  async takeBack(actor: Actor, conferenceId: string, number: number, seen: number | null): Promise<void> {
    await this.deciding(actor, conferenceId, number, async (tx, { proposalId }, before) => {
      if (!(await this.decisions.remove(tx, conferenceId, proposalId, seen ?? 0))) {
        throw staleWrite(current(await this.decisions.find(tx, conferenceId, proposalId)));
      }
      await this.tell(tx, actor, conferenceId, proposalId, 'decision.taken_back', {
        number,
        before: current(before),
      });
    });
  }

  /** Marks that the actor has opened the proposal; a second look changes nothing. */
  async look(actor: Actor, conferenceId: string, number: number): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('proposal.read_as_chair', actor, facts);
      const isFirst = await this.decisions.addLook(tx, conferenceId, facts.proposalId, actor.seat!.memberId);
      if (isFirst)
        await this.tell(tx, actor, conferenceId, facts.proposalId, 'proposal.looked_at', { number });
    });
  }

  /** Load, authorize, see that there is something to decide; then what is to be saved and recorded. */
  private deciding<T>(
    actor: Actor,
    conferenceId: string,
    number: number,
    save: (tx: Tx, facts: ProposalFacts, before: DecisionEntity | null) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('decision.record', actor, facts);
      if (!facts.wasSentIn) throw notFound();
      const refused = undecidable(await this.decisions.holdState(tx, conferenceId, facts.proposalId));
      if (refused) throw new DomainError('wrong_state', refused);
      return save(tx, facts, await this.decisions.find(tx, conferenceId, facts.proposalId));
    });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    subjectId: string,
    event: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return record(tx, this.clock, { event, actorId: actor.userId, conferenceId, subjectId, details });
  }
}

/** What a stale write may show of the stored decision, and the audit entry of the one before. */
function current(decision: DecisionEntity | null): Record<string, unknown> | null {
  if (!decision) return null;
  const { outcome, note, decidedAt, version } = decision;
  return { outcome, note, decidedAt, version };
}
