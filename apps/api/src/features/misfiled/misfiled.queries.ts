import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { mayByRole } from '#domain/access/policy';
import { byClarity } from '#domain/proposal/misfiled';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { Database } from '#api/platform/database';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { LISTED, type MisfiledList, type MisfiledProposal } from '#api/features/misfiled/misfiled.types';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';
import { isHeard } from '#api/features/set-asides/set-aside.sql';

// Reviews over a conflict of interest or set aside say nothing, and who reviewed a talk in several rounds is one voice: that
// of the last round in which they were heard. A suggestion turned down comes back when more say so.
const misfiled = (speakersHidden: string): string => `
  with viewer as materialized (
    select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active'),
  said as (
    select distinct on (v.proposal_id, v.member_id) v.proposal_id, v.better_track_id as track_id
    from reviews v join review_rounds r on r.conference_id = v.conference_id and r.id = v.round_id
    where v.conference_id = $1 and ${isHeard('v')}
    order by v.proposal_id, v.member_id, r.position desc, r.id desc),
  named as (
    select said.proposal_id, said.track_id, count(*)::int as reviewers
    from said join proposals p on p.conference_id = $1 and p.id = said.proposal_id
    where said.track_id is not null and said.track_id is distinct from p.track_id
    group by 1, 2),
  suggested as (
    select proposal_id, sum(reviewers)::int as n,
      jsonb_agg(jsonb_build_object('trackId', track_id, 'reviewers', reviewers) order by reviewers desc, track_id) as suggestions
    from named group by 1)
  select p.number, ${readableText('p', 'title', speakersHidden)} as title, p.track_id as "trackId", p.version, suggested.suggestions,
    (select count(*)::int from said where said.proposal_id = p.id) as reviews
  from suggested
    join proposals p on p.conference_id = $1 and p.id = suggested.proposal_id and p.state = 'submitted'
    join conferences c on c.id = p.conference_id and c.uses_tracks
    cross join viewer
    left join track_suggestion_dismissals d on d.conference_id = $1 and d.proposal_id = p.id
  where ${knownToBeFree('viewer', 'p')} and not ${isOwnProposal('$3', 'p')}
    and (p.track_id = any($4::uuid[]) or (p.track_id is null and $5::boolean))
    and suggested.n > coalesce(d.suggestions, 0)`;

@Injectable()
export class MisfiledQueries {
  constructor(private readonly database: Database) {}

  /** The talks that reviewers would put elsewhere, the clearest first; two statements. */
  list(actor: Actor, conferenceId: string): Promise<MisfiledList> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const tracks = await tx.rows<{ id: string }>('select id from tracks where conference_id = $1', [
        conferenceId,
      ]);
      const readable = readableTracks(
        actor,
        tracks.map(({ id }) => id),
      );
      const rows = await tx.rows<Omit<MisfiledProposal, 'mayMove'>>(misfiled(speakersHiddenFrom(actor)), [
        conferenceId,
        actor.seat?.memberId ?? null,
        actor.userId,
        readable.trackIds,
        readable.trackless,
      ]);
      const mayMove = mayByRole('proposal.move', actor);
      const items = rows.toSorted(byClarity).slice(0, LISTED);
      return { items: items.map((item) => ({ ...item, mayMove })) };
    });
  }
}
