import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import type { RunProof, RunResult } from '#api/features/assignments/assignment-solving';
import type {
  AssignmentRun,
  AssignmentRunItem,
  PlanPage,
} from '#api/features/assignments/assignment-runs.types';
import { showPlan } from '#api/features/assignments/plan-shown';
import { type Names, showPreview, shownProposals } from '#api/features/assignments/preview-shown';
import { knownToBeFree } from '#api/features/committee/conflict-facts';

const ITEM = `
  r.id, r.round_id as "roundId", r.state, r.seed, r.settings, r.progress, r.failure, u.name as "createdBy",
  r.created_at as "createdAt", r.finished_at as "finishedAt", r.version,
  (r.result->'preview'->>'places')::int as places, (r.result->'preview'->>'wanted')::int as wanted`;

@Injectable()
export class AssignmentRunsQueries {
  constructor(private readonly database: Database) {}

  list(actor: Actor, conferenceId: string): Promise<AssignmentRunItem[]> {
    return this.database.read({ userId: actor.userId, conferenceId }, (tx) =>
      tx.rows<AssignmentRunItem>(
        `select ${ITEM} from assignment_runs r left join users u on u.id = r.created_by
         where r.conference_id = $1 order by r.created_at desc, r.id desc limit 50`,
        [conferenceId],
      ),
    );
  }

  async detail(actor: Actor, conferenceId: string, runId: string): Promise<AssignmentRun> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const row = await tx.one<
        AssignmentRunItem & { shown: Pick<RunResult, 'preview' | 'shortage'> | null; proof: RunProof | null }
      >(
        `select ${ITEM}, r.proof, case when r.result is not null
           then jsonb_build_object('preview', r.result->'preview', 'shortage', r.result->'shortage') end as shown
         from assignment_runs r left join users u on u.id = r.created_by where r.conference_id = $1 and r.id = $2`,
        [conferenceId, runId],
      );
      if (!row) throw notFound();
      const { shown, proof, ...item } = row;
      return {
        ...item,
        preview:
          shown && showPreview(shown, await this.names(tx, actor, conferenceId, shownProposals(shown))),
        proof: proof && {
          isOptimal: proof.outcome === 'optimal' && proof.certificate.holds,
          isStrict: proof.isStrict,
          pivots: proof.pivots,
        },
      };
    });
  }

  /** Who would review what, by proposal; where the reader has a conflict of interest the reviewers stay hidden. */
  async plan(
    actor: Actor,
    conferenceId: string,
    runId: string,
    after: number,
    limit: number,
  ): Promise<PlanPage> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const run = await tx.one<{ input: FrozenFacts | null; pairs: number[] | null }>(
        `select input, result->'pairs' as pairs from assignment_runs where conference_id = $1 and id = $2`,
        [conferenceId, runId],
      );
      if (!run) throw notFound();
      if (!run.input || !run.pairs) return { items: [], next: null };
      const facts = thawFacts(run.input);
      const rest = facts.proposals
        .filter(({ number }) => number > after)
        .toSorted((left, right) => left.number - right.number);
      const page = rest.slice(0, limit);
      const names = await this.names(
        tx,
        actor,
        conferenceId,
        page.map(({ id }) => id),
      );
      return {
        items: showPlan(facts, decodePairs(run.input, run.pairs), page, names),
        next: rest.length > page.length ? String(page.at(-1)!.number) : null,
      };
    });
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
    const proposals = await tx.rows<{ id: string; number: number; title: string }>(
      `with viewer as materialized (
         select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active')
       select p.id, p.number, p.title from proposals p cross join viewer
       where p.conference_id = $1 and p.id = any($3) and ${knownToBeFree('viewer', 'p')}`,
      [conferenceId, actor.seat?.memberId ?? null, proposalIds],
    );
    return {
      members: new Map(members.map(({ id, name }) => [id, name])),
      proposals: new Map(proposals.map((proposal) => [proposal.id, proposal])),
    };
  }
}
