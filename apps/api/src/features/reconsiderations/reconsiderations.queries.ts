import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { type DiscussedAt, loadDiscussionFacts } from '#api/features/discussions/discussion-facts';
import { loadPeople } from '#api/features/discussions/discussion-people';
import { hasReviewed, mayKnowOf } from '#api/features/discussions/discussion-readers.sql';
import type { ProposalFacts } from '#api/features/proposals/proposal-facts';
import { isAskedAgain } from '#api/features/reconsiderations/own-reconsideration';
import type {
  Reconsideration,
  ReconsiderationList,
} from '#api/features/reconsiderations/reconsiderations.types';

const PEOPLE = `
  select m.id as "memberId", ${isAskedAgain('v')} as "isAsked"
  from reviews v join committee_members m on m.conference_id = v.conference_id and m.id = v.member_id
    join proposals p on p.conference_id = v.conference_id and p.id = v.proposal_id
    join review_rounds r on r.conference_id = v.conference_id and r.id = v.round_id
    join conferences c on c.id = v.conference_id
  where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = $3
    and ${mayKnowOf('m', 'p', 'c')} and ${hasReviewed('m', 'p', 'r', 'c')} and v.member_id <> $4 limit 100`;

const ITEMS = `
  select q.id, q.member_id as "memberId", q.message, m.name as "askedBy", q.asked_at as "askedAt", q.outcome,
    q.ended_at as "endedAt", q.version
  from reconsiderations q left join committee_members m on m.conference_id = q.conference_id and m.id = q.asked_by
  where q.conference_id = $1 and q.round_id = $2 and q.proposal_id = $3 order by q.asked_at desc, q.id limit 1000`;

/** A reviewer who may be asked, by the key that stands for them before this chair. */
export interface Askable {
  readonly memberId: string;
  readonly isAsked: boolean;
}

/** Who has reviewed the proposal and may still know of it, but for the chair who asks. One statement. */
export const askable = (
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  facts: ProposalFacts,
): Promise<Askable[]> =>
  tx.rows<Askable>(PEOPLE, [conferenceId, facts.roundId, facts.proposalId, actor.seat!.memberId]);

@Injectable()
export class ReconsiderationsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whom a chair may ask for one more look, and what became of it; five statements at most. */
  list(actor: Actor, at: DiscussedAt): Promise<ReconsiderationList> {
    const { conferenceId } = at;
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadDiscussionFacts(tx, actor, at, this.clock.now());
      authorize('reconsideration.ask', actor, facts);
      const { roundId, proposalId } = facts;
      const people = await loadPeople(tx, actor, conferenceId, facts);
      const items = await tx.rows<Omit<Reconsideration, 'person'> & { memberId: string }>(ITEMS, [
        conferenceId,
        roundId,
        proposalId,
      ]);
      // In a closed round there is nobody to ask: nothing can be revised.
      const asked = facts.roundIsOpen !== true ? [] : await askable(tx, actor, conferenceId, facts);
      return {
        proposalId,
        people: asked
          .map(({ memberId, isAsked }) => ({ ...people.shown(memberId, 'reviewer'), isAsked }))
          .toSorted((a, b) => (a.name ?? a.label ?? '').localeCompare(b.name ?? b.label ?? '')),
        items: items.map(({ memberId, ...item }) => ({
          ...item,
          person: people.shown(memberId, 'reviewer'),
        })),
      };
    });
  }
}
