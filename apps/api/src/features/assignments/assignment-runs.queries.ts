import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import type { Violation } from '#domain/assignment/assignment-rule';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import type { PlanPart } from '#domain/assignment/plan-part';
import { runSettings } from '#domain/assignment/run-settings';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { batchSize } from '#api/features/assignments/applied-batch';
import type {
  AppliedBatch,
  RunProof,
  RunResult,
  StoredCheck,
} from '#api/features/assignments/assignment-solving';
import type {
  AssignmentRun,
  AssignmentRunItem,
  CheckShown,
  PartPreview,
  PlanPage,
  ViolationShown,
} from '#api/features/assignments/assignment-runs.types';
import { previewPart } from '#api/features/assignments/part-preview';
import { planCsv } from '#api/features/assignments/plan-csv';
import { showPlan } from '#api/features/assignments/plan-shown';
import { type Names, showPreview, shownProposals } from '#api/features/assignments/preview-shown';
import { showProof } from '#api/features/assignments/proof-shown';
import { showRepair } from '#api/features/assignments/repair-shown';
import { violationsInWords } from '#api/features/assignments/violations-shown';
import { visibleProposals } from '#api/features/assignments/visible-proposals';

const ITEM = `
  r.id, r.round_id as "roundId", r.kind, r.state, r.seed, r.settings, r.progress, r.failure, u.name as "createdBy",
  r.created_at as "createdAt", r.finished_at as "finishedAt", r.version,
  (r.result->'preview'->>'places')::int as places, (r.result->'preview'->>'wanted')::int as wanted`;

const REFUSALS = 20;

/** Which talks of a plan are asked for, by number. */
export interface PlanWindow {
  readonly after: number;
  readonly limit: number;
  /** Only those of which the reviewers would change. */
  readonly changesOnly: boolean;
}

function changedProposals(facts: AssignmentFacts, planned: readonly Pair[]): ReadonlySet<string> {
  const { added, removed } = assignmentChanges(facts, planned);
  return new Set([...added, ...removed].map(({ proposalId }) => proposalId));
}

@Injectable()
export class AssignmentRunsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, conferenceId: string): Promise<AssignmentRunItem[]> {
    const items = await this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<AssignmentRunItem>(
        `select ${ITEM} from assignment_runs r left join users u on u.id = r.created_by
         where r.conference_id = $1 order by r.created_at desc, r.id desc limit 50`,
        [conferenceId],
      ),
    );
    return items.map((item) => ({ ...item, settings: runSettings(item.settings) }));
  }

  async detail(actor: Actor, conferenceId: string, runId: string): Promise<AssignmentRun> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const row = await tx.one<
        AssignmentRunItem & {
          shown: Pick<RunResult, 'preview' | 'shortage' | 'check' | 'repair' | 'draw'> | null;
          proof: RunProof | null;
          applied: AppliedBatch | null;
        }
      >(
        `select ${ITEM}, r.proof, r.applied, case when r.result->'preview' is not null then r.result - 'pairs' end as shown
         from assignment_runs r left join users u on u.id = r.created_by where r.conference_id = $1 and r.id = $2`,
        [conferenceId, runId],
      );
      if (!row) throw notFound();
      const { shown, proof, applied, ...item } = row;
      return {
        ...item,
        settings: runSettings(item.settings),
        preview:
          shown && showPreview(shown, await this.names(tx, actor, conferenceId, shownProposals(shown))),
        proof: proof && showProof(proof, shown?.draw ?? null),
        applied: batchSize(applied),
        repair: shown?.repair ? await showRepair(tx, actor, conferenceId, shown.repair) : null,
        check: shown?.check ? await this.checkShown(tx, actor, conferenceId, shown.check) : null,
      };
    });
  }

  /** Who would review what, by proposal; where the reader has a conflict of interest the reviewers stay hidden. */
  async plan(
    actor: Actor,
    conferenceId: string,
    runId: string,
    { after, limit, changesOnly }: PlanWindow,
  ): Promise<PlanPage> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const plan = await this.solved(tx, conferenceId, runId);
      if (!plan) return { items: [], next: null };
      const { facts, planned } = plan;
      const changed = changesOnly ? changedProposals(facts, planned) : null;
      const rest = facts.proposals
        .filter(({ id, number }) => number > after && (changed === null || changed.has(id)))
        .toSorted((left, right) => left.number - right.number);
      const page = rest.slice(0, limit);
      const names = await this.names(
        tx,
        actor,
        conferenceId,
        page.map(({ id }) => id),
      );
      return {
        items: showPlan(facts, planned, page, names),
        next: rest.length > page.length ? String(page.at(-1)!.number) : null,
      };
    });
  }

  /** What applying a part would do; counts only, so nothing of it is hidden from a chair. */
  async part(actor: Actor, conferenceId: string, runId: string, part: PlanPart): Promise<PartPreview> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const plan = await this.solved(tx, conferenceId, runId);
      if (!plan) throw notFound();
      const { blocking, ...shown } = previewPart(plan.facts, plan.planned, part);
      return { ...shown, refusals: await violationsInWords(tx, actor, conferenceId, blocking, REFUSALS) };
    });
  }

  /** A plan as a table that can be brought back; without the talks of which the reader may not know the reviewers. */
  async planCsv(actor: Actor, conferenceId: string, runId: string): Promise<string> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const plan = await this.solved(tx, conferenceId, runId);
      if (!plan) throw notFound();
      const { facts, planned } = plan;
      const ids = facts.proposals.map(({ id }) => id);
      const names = await this.names(tx, actor, conferenceId, ids);
      const tracks = await tx.rows<{ id: string; name: string }>(
        'select id, name from tracks where conference_id = $1',
        [conferenceId],
      );
      const shown = showPlan(facts, planned, facts.proposals, names);
      return planCsv(shown, new Map(tracks.map(({ id, name }) => [id, name])));
    });
  }

  private async checkShown(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    { blocking, warnings, blockingCount, warningCount }: StoredCheck,
  ): Promise<CheckShown> {
    const inWords = (violations: readonly Violation[]): Promise<ViolationShown[]> =>
      violationsInWords(tx, actor, conferenceId, violations, REFUSALS);
    return {
      blockingCount,
      warningCount,
      blocking: await inWords(blocking),
      warnings: await inWords(warnings),
    };
  }

  /** The plan of a run with the facts it was made from; null: it has none yet. */
  private async solved(
    tx: Tx,
    conferenceId: string,
    runId: string,
  ): Promise<{ readonly facts: AssignmentFacts; readonly planned: readonly Pair[] } | null> {
    const run = await tx.one<{ input: FrozenFacts | null; pairs: number[] | null }>(
      `select input, case when result->'preview' is not null then result->'pairs' end as pairs
       from assignment_runs where conference_id = $1 and id = $2`,
      [conferenceId, runId],
    );
    if (!run) throw notFound();
    if (!run.input || !run.pairs) return null;
    return { facts: thawFacts(run.input), planned: decodePairs(run.input, run.pairs) };
  }

  /** Names of members, and titles of those of the proposals of which the reader may know the reviewers. */
  private async names(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    proposalIds: readonly string[],
  ): Promise<Names> {
    const members = await tx.rows<{ id: string; name: string }>(
      'select id, name from committee_members where conference_id = $1',
      [conferenceId],
    );
    return {
      members: new Map(members.map(({ id, name }) => [id, name])),
      proposals: await visibleProposals(tx, actor, conferenceId, proposalIds),
    };
  }
}
