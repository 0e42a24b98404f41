import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { encodePairs, freezeFacts } from '#domain/assignment/frozen-facts';
import { type NamedReviewer, readPlanFile } from '#domain/assignment/plan-file';
import { DomainError, invalidField } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { loadAssignmentFacts } from '#api/features/assignments/assignment-facts';
import type { ImportBody } from '#api/features/assignments/assignment-runs.types';
import { settingsOfRound } from '#api/features/assignments/round-settings';
import { RunStart } from '#api/features/assignments/run-start';
import { visibleProposals } from '#api/features/assignments/visible-proposals';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { readCells } from '#api/features/committee/invitation-csv';

const FAULTS_SHOWN = 100;
const MOST_LINES = 100_000;

/** A plan from a file, as a run to look at and apply: read whole or refused with every line that is wrong. */
@Injectable()
export class PlanImportService {
  constructor(
    private readonly database: Database,
    private readonly detection: ConflictDetection,
    private readonly starting: RunStart,
  ) {}

  async import(actor: Actor, conferenceId: string, { roundId, text }: ImportBody): Promise<{ id: string }> {
    authorize('assignment_run.start', actor);
    const lines = readCells(text);
    if (lines.length > MOST_LINES) throw invalidField('text', `A table has at most ${MOST_LINES} lines.`);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      await this.starting.openRound(tx, conferenceId, roundId);
      await this.detection.detect(tx, conferenceId);
      const settings = await settingsOfRound(tx, conferenceId, roundId);
      const facts = await loadAssignmentFacts(tx, conferenceId, roundId, settings);
      const ids = facts.proposals.map(({ id }) => id);
      const visible = await visibleProposals(tx, actor, conferenceId, ids);
      const reviewers = await namedReviewers(
        tx,
        conferenceId,
        facts.members.map(({ id }) => id),
      );
      const { planned, faults } = readPlanFile(facts, lines, reviewers, (id) => !visible.has(id));
      if (faults.length > 0) {
        const reason = `Nothing was taken over: ${faults.length} of ${lines.length} lines cannot be read. The first: ${faults[0]!.reason}`;
        throw new DomainError('invalid', reason, { faults: faults.slice(0, FAULTS_SHOWN) });
      }
      const input = freezeFacts(facts);
      const result = { pairs: encodePairs(input, planned) };
      const run = { conferenceId, roundId, kind: 'import', seed: 0, settings, input, result };
      return this.starting.enqueue(tx, actor, run);
    });
  }
}

/** Everybody whom a file may name, with every address of theirs that is known to be theirs. */
function namedReviewers(
  tx: Tx,
  conferenceId: string,
  memberIds: readonly string[],
): Promise<NamedReviewer[]> {
  return tx.rows<NamedReviewer>(
    `select m.id, m.name, array(select lower(m.email) where m.email is not null
       union select lower(e.address) from emails e where e.user_id = m.user_id and e.verified_at is not null) as emails
     from committee_members m where m.conference_id = $1 and m.id = any($2)`,
    [conferenceId, memberIds],
  );
}
