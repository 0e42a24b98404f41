import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may, mayByRole } from '#domain/access/policy';
import { readableTracks } from '#domain/ranking/readable-tracks';
import { REVIEWERS_NAMED } from '#domain/review/reviewers-named';
import { MAYBE_THE_SAME } from '#domain/similarity/bounds';
import { Database } from '#api/platform/database';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isInTheCall } from '#api/features/context/earlier-programme';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';
import { wasSentIn } from '#api/features/proposals/sent-in';
import { isHeard } from '#api/features/set-asides/set-aside.sql';
import {
  type AlikePair,
  type FlaggedTalk,
  LISTED,
  type SuspicionList,
  type TalkSetAside,
} from '#api/features/suspicions/suspicions.types';

// $1 conference, $2 the reader's member, $3 their user, $4 the tracks they read, $5 whether those in no track as well.

/** The talks that the reader may read as a chair, each with what is shown of it; with it every statement begins. */
const readable = (speakersHidden: string): string => `
  with viewer as materialized (
    select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active'),
  readable as materialized (
    select p.id, p.number, p.state, jsonb_build_object('number', p.number, 'title', ${readableText('p', 'title', speakersHidden)},
      'trackId', p.track_id, 'version', p.version) as talk
    from proposals p cross join viewer
    where p.conference_id = $1 and ${wasSentIn('p')} and ${knownToBeFree('viewer', 'p')} and not ${isOwnProposal('$3', 'p')}
      and (p.track_id = any($4::uuid[]) or (p.track_id is null and $5::boolean))),
  flags as (
    select v.proposal_id, v.member_id, v.round_id, flag
    from reviews v join readable p on p.id = v.proposal_id and ${isInTheCall('p')}, unnest(v.flags) flag
    where v.conference_id = $1 and ${isHeard('v')})`;

// Words that both texts share may be a name: they are told where the speakers are.
const pairs = (speakersHidden: string): string => `${readable(speakersHidden)},
  suspected as (
    select proposal_id, count(distinct member_id)::int as n from flags where flag = 'duplicate' group by 1),
  alike as (
    select least(s.proposal_id, s.other_proposal_id) as one, greatest(s.proposal_id, s.other_proposal_id) as other,
      max(s.similarity)::int as similarity, jsonb_agg(to_jsonb(s.words) order by s.similarity desc, s.proposal_id) -> 0 as words
    from similar_proposals s where s.conference_id = $1 and s.other_conference_id = $1 group by 1, 2)
  select case when a.number < b.number then jsonb_build_array(a.talk, b.talk) else jsonb_build_array(b.talk, a.talk) end as talks,
    alike.similarity, case when ${speakersHidden} then '[]' else alike.words end as words, coalesce(sa.n, 0) + coalesce(sb.n, 0) as suspecting,
    case when r.version is not null then jsonb_build_object('isSame', r.is_same, 'ruledBy', u.name, 'ruledAt', r.ruled_at,
      'version', r.version) end as ruling
  from alike
    join readable a on a.id = alike.one and ${isInTheCall('a')}
    join readable b on b.id = alike.other and ${isInTheCall('b')}
    left join suspected sa on sa.proposal_id = a.id
    left join suspected sb on sb.proposal_id = b.id
    left join likeness_rulings r on r.conference_id = $1 and r.proposal_id = alike.one and r.other_proposal_id = alike.other
    left join users u on u.id = r.ruled_by
  where alike.similarity >= ${MAYBE_THE_SAME} or sa.n > 0 or sb.n > 0 or r.version is not null
  order by r.version is not null, alike.similarity desc, a.number, b.number limit ${LISTED}`;

/** $6: the settings of rounds under which the reader reads reviewers' names. */
const flagged = (speakersHidden: string): string => `${readable(speakersHidden)},
  said as (
    select flags.proposal_id, flag, count(distinct flags.member_id)::int as reviewers,
      coalesce((array_agg(distinct m.name) filter (where r.reviewers_named = any($6::text[])))[1:100], '{}') as names
    from flags
      join review_rounds r on r.conference_id = $1 and r.id = flags.round_id
      join committee_members m on m.conference_id = $1 and m.id = flags.member_id
    group by 1, 2),
  told as (
    select proposal_id, sum(reviewers) as most, jsonb_agg(jsonb_build_object('flag', flag, 'reviewers', reviewers, 'names', names)
      order by reviewers desc, flag) as flags
    from said group by 1)
  select p.talk, told.flags,
    (select count(distinct v.member_id)::int from reviews v where v.conference_id = $1 and v.proposal_id = p.id and ${isHeard('v')}) as reviewers
  from told join readable p on p.id = told.proposal_id
  order by told.most desc, p.number limit ${LISTED}`;

const setAside = (speakersHidden: string): string => `${readable(speakersHidden)}
  select p.talk, x.kind, coalesce(x.reason, '') as reason, u.name as "setAsideBy", x.set_aside_at as "setAsideAt"
  from readable p
    left join proposal_set_asides x on x.conference_id = $1 and x.proposal_id = p.id
    left join users u on u.id = x.set_aside_by
  where p.state = 'set_aside'
  order by x.set_aside_at desc nulls last, p.number limit ${LISTED}`;

@Injectable()
export class SuspicionsQueries {
  constructor(private readonly database: Database) {}

  /** What is suspected, what was ruled and what is set aside; four statements. */
  list(actor: Actor, conferenceId: string): Promise<SuspicionList> {
    authorize('suspicions.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const tracks = await tx.rows<{ id: string }>('select id from tracks where conference_id = $1', [
        conferenceId,
      ]);
      const { trackIds, trackless } = readableTracks(
        actor,
        tracks.map(({ id }) => id),
      );
      const reader = [conferenceId, actor.seat?.memberId ?? null, actor.userId, trackIds, trackless];
      const hidden = speakersHiddenFrom(actor);
      const alike = await tx.rows<AlikePair>(pairs(hidden), reader);
      const named = REVIEWERS_NAMED.filter((reviewersNamed) =>
        may('reviewers.read_as_chair', actor, { reviewersNamed }),
      );
      return {
        mayRule: mayByRole('likeness.rule', actor),
        pairs: alike.map(({ ruling, ...pair }) => ({
          ...pair,
          ruling: ruling && { ...ruling, ruledAt: new Date(ruling.ruledAt) },
        })),
        flagged: await tx.rows<FlaggedTalk>(flagged(hidden), [...reader, named]),
        setAside: await tx.rows<TalkSetAside>(setAside(hidden), reader),
      };
    });
  }
}
