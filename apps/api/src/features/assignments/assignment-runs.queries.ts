import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { decodePairs, type FrozenFacts, thawFacts } from '#domain/assignment/frozen-facts';
import { pairKey } from '#domain/assignment/assignment-facts';
import { placedAffinities } from '#domain/assignment/placed-affinities';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import type { RunProof, RunResult } from '#api/features/assignments/assignment-solving';
import type {
  AssignmentRun,
  AssignmentRunItem,
  PlanPage,
  PlannedReviewer,
} from '#api/features/assignments/assignment-runs.types';
import { type Names, showPreview } from '#api/features/assignments/preview-shown';
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
        preview: shown && showPreview(shown, await this.names(tx, actor, conferenceId)),
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
      const names = await this.names(tx, actor, conferenceId);
      const facts = thawFacts(run.input);
      const standing = new Set(facts.standing.filter((each) => each.standing !== 'declined').map(pairKey));
      const reviewers = new Map<string, PlannedReviewer[]>();
      for (const placed of placedAffinities(facts, decodePairs(run.input, run.pairs))) {
        const row = reviewers.get(placed.proposalId) ?? [];
        reviewers.set(placed.proposalId, row);
        row.push({
          memberId: placed.memberId,
          name: names.members.get(placed.memberId) ?? '',
          affinity: placed.points,
          isExpert: placed.isExpert,
          isNew: !standing.has(pairKey(placed)),
        });
      }
      const rest = facts.proposals
        .filter(({ number }) => number > after)
        .toSorted((a, b) => a.number - b.number);
      const items = rest.slice(0, limit).map(({ id, number, trackId, wanted }) => {
        const title = names.proposals.get(id)?.title ?? null;
        return {
          number,
          title,
          trackId,
          wanted,
          reviewers: title === null ? null : (reviewers.get(id) ?? []),
        };
      });
      return { items, next: rest.length > items.length ? String(items.at(-1)!.number) : null };
    });
  }

  /** Names of members, and titles of those proposals of which the reader may know the reviewers. */
  private async names(tx: Tx, actor: Actor, conferenceId: string): Promise<Names> {
    const members = await tx.rows<{ id: string; name: string }>(
      'select id, name from committee_members where conference_id = $1',
      [conferenceId],
    );
    const proposals = await tx.rows<{ id: string; number: number; title: string }>(
      `select p.id, p.number, p.title from proposals p
         join committee_members viewer on viewer.conference_id = p.conference_id and viewer.id = $2 and viewer.state = 'active'
       where p.conference_id = $1 and p.state <> 'draft' and ${knownToBeFree('viewer', 'p')}`,
      [conferenceId, actor.seat?.memberId ?? null],
    );
    return {
      members: new Map(members.map(({ id, name }) => [id, name])),
      proposals: new Map(proposals.map((proposal) => [proposal.id, proposal])),
    };
  }
}
