import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import type { ReviewersNamed } from '#domain/review/reviewers-named';
import { Database } from '#api/platform/database';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isOwnProposal } from '#api/features/proposals/own-proposal';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';
import {
  LISTED,
  type SetAsideList,
  type SetAsideReview,
  type SetAsideReviewer,
} from '#api/features/set-asides/set-asides.types';

const SAID = `x.reason, u.name as "setAsideBy", x.set_aside_at as "setAsideAt", x.version`;

const REVIEWERS = `
  select m.id as "memberId", m.name, ${SAID},
    (select count(*)::int from reviews v where v.conference_id = $1 and v.round_id = $2 and v.member_id = m.id) as reviews
  from review_set_asides x join committee_members m on m.conference_id = $1 and m.id = x.member_id
    left join users u on u.id = x.set_aside_by
  where x.conference_id = $1 and x.round_id = $2 and x.proposal_id is null
  order by m.name collate "und-x-icu", m.id limit ${LISTED}`;

const reviews = (speakersHidden: string, named: boolean): string => `
  select v.id as "reviewId", p.number, ${readableText('p', 'title', speakersHidden)} as title, ${named ? 'm.name' : 'null'} as reviewer, ${SAID}
  from review_set_asides x
    join committee_members viewer on viewer.conference_id = $1 and viewer.id = $3 and viewer.state = 'active'
    join proposals p on p.conference_id = $1 and p.id = x.proposal_id
    join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = p.id and v.member_id = x.member_id
    join committee_members m on m.conference_id = $1 and m.id = x.member_id
    left join users u on u.id = x.set_aside_by
  where x.conference_id = $1 and x.round_id = $2 and ${knownToBeFree('viewer', 'p')} and not ${isOwnProposal('$4', 'p')}
  order by x.set_aside_at desc, p.number, v.id limit ${LISTED}`;

@Injectable()
export class SetAsidesQueries {
  constructor(private readonly database: Database) {}

  /** What is set aside in a round; three statements. */
  list(actor: Actor, conferenceId: string, roundId: string): Promise<SetAsideList> {
    authorize('set_asides.read', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const key = [conferenceId, roundId];
      const round = await tx.one<{ reviewersNamed: ReviewersNamed; speakersHidden: boolean }>(
        `select reviewers_named as "reviewersNamed", speakers_hidden as "speakersHidden" from review_rounds
         where conference_id = $1 and id = $2`,
        key,
      );
      if (!round) throw notFound();
      const named = may('reviewers.read_as_chair', actor, round);
      const sql = reviews(speakersHiddenFrom(actor, `${round.speakersHidden}`), named);
      return {
        maySetAllAside: may('reviewer.set_aside', actor, round),
        reviewers: named ? await tx.rows<SetAsideReviewer>(REVIEWERS, key) : [],
        reviews: await tx.rows<SetAsideReview>(sql, [...key, actor.seat!.memberId, actor.userId]),
      };
    });
  }
}
