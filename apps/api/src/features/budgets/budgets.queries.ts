import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { Database } from '#api/platform/database';
import { BudgetsRepository } from '#api/features/budgets/budgets.repository';
import type { Budgets, BudgetTally } from '#api/features/budgets/budgets.types';
import { holdsPlace, isRanked } from '#api/features/budgets/caps.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

/**
 * Counts alone, of every talk: a place is taken whoever may see by what. $1 conference, $2 member, $3 user, $4 tracks,
 * $5 whether talks of no track as well.
 */
const TALLIES = `
  select p.track_id as "trackId", p.format_id as "formatId", count(*)::int as submitted,
    (count(*) filter (where ${holdsPlace('p', 'd')}))::int as accepted,
    (count(*) filter (where not seen.yes))::int as hidden,
    (count(*) filter (where not seen.yes and ${holdsPlace('p', 'd')}))::int as "hiddenAccepted"
  from proposals p
    join committee_members m on m.conference_id = p.conference_id and m.id = $2
    cross join lateral (select ${knownToBeFree('m', 'p')} and not ${isOwnProposal('$3', 'p')} as yes) seen
    left join decisions d on d.conference_id = p.conference_id and d.proposal_id = p.id
  where p.conference_id = $1 and ${isRanked('p')} and (p.track_id = any($4::uuid[]) or ($5 and p.track_id is null))
  group by p.track_id, p.format_id order by p.track_id, p.format_id`;

@Injectable()
export class BudgetsQueries {
  constructor(
    private readonly database: Database,
    private readonly budgets: BudgetsRepository,
  ) {}

  /** Two statements, whatever there is. */
  async read(actor: Actor, conferenceId: string): Promise<Budgets> {
    authorize('budgets.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const stored = await this.budgets.all(tx, conferenceId);
      const trackIds = stored.flatMap(({ trackId, formatId }) =>
        trackId !== null && formatId === null ? [trackId] : [],
      );
      const readable = readableTracks(actor, trackIds);
      const tallies = await tx.rows<BudgetTally>(TALLIES, [
        conferenceId,
        actor.seat!.memberId,
        actor.userId,
        readable.trackIds,
        readable.trackless,
      ]);
      return {
        items: stored.filter(({ trackId }) =>
          trackId === null ? readable.trackless : readable.trackIds.includes(trackId),
        ),
        tallies,
        maySet: may('budgets.set', actor),
      };
    });
  }
}
