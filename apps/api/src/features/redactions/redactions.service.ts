import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { staleWrite } from '#domain/errors';
import { withoutUnchanged } from '#domain/redaction/redaction-state';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import { TEXT_FIELDS } from '#api/features/proposals/readable-text';
import { RedactionsRepository } from '#api/features/redactions/redactions.repository';
import type { RedactionBody, SavedRedaction } from '#api/features/redactions/redactions.types';

/** What reviewers read in place of a proposal's text while their round hides the speakers. */
@Injectable()
export class RedactionsService {
  constructor(
    private readonly database: Database,
    private readonly redactions: RedactionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every text null says that somebody looked, and there is nothing to hide. */
  save(
    actor: Actor,
    conferenceId: string,
    number: number,
    seen: number | null,
    { madeFrom, ...texts }: RedactionBody,
  ): Promise<SavedRedaction> {
    return this.changing(actor, conferenceId, number, async (tx, { proposalId }) => {
      const redacted = withoutUnchanged(texts, await this.redactions.written(tx, conferenceId, proposalId));
      const version = await this.redactions.save(
        tx,
        {
          conferenceId,
          proposalId,
          ...redacted,
          madeFrom,
          redactedBy: actor.userId,
          redactedAt: this.clock.now(),
        },
        seen,
      );
      if (version === null) throw await this.stale(tx, conferenceId, proposalId);
      const fields = TEXT_FIELDS.filter((field) => redacted[field] !== null);
      await this.tell(tx, actor, conferenceId, proposalId, 'proposal.redacted', { number, fields });
      return { version };
    });
  }

  remove(actor: Actor, conferenceId: string, number: number, seen: number | null): Promise<void> {
    return this.changing(actor, conferenceId, number, async (tx, { proposalId }) => {
      if (!(await this.redactions.remove(tx, conferenceId, proposalId, seen ?? 0)))
        throw await this.stale(tx, conferenceId, proposalId);
      await this.tell(tx, actor, conferenceId, proposalId, 'proposal_redaction.removed', { number });
    });
  }

  private changing<T>(
    actor: Actor,
    conferenceId: string,
    number: number,
    change: (tx: Tx, facts: ProposalFacts) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('redaction.change', actor, facts);
      return change(tx, facts);
    });
  }

  private async stale(tx: Tx, conferenceId: string, proposalId: string): Promise<Error> {
    const standing = await this.redactions.find(tx, conferenceId, proposalId);
    if (!standing) return staleWrite(null);
    const { title, description, benefits, notes, madeFrom, redactedAt, version } = standing;
    return staleWrite({ title, description, benefits, notes, madeFrom, redactedAt, version });
  }

  /** The texts themselves are no part of the audit: they are stored where who speaks is. */
  private tell(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    subjectId: string,
    event: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return record(tx, this.clock, { event, actorId: actor.userId, conferenceId, subjectId, details });
  }
}
