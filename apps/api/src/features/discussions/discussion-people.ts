import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/policy';
import {
  type DiscussionMember,
  type Participant,
  type Participants,
  participants,
} from '#domain/discussion/participants';
import type { Voice } from '#domain/discussion/voice';
import type { Tx } from '#api/platform/tx';
import { labelKeys } from '#api/features/reviews/label-keys';
import type { ProposalFacts } from '#api/features/proposals/proposal-facts';
import { readsDiscussion } from '#api/features/discussions/discussion-readers.sql';
import type { DiscussionPerson } from '#api/features/discussions/discussions.types';

/** A discussion's people as one viewer may know them. */
export interface DiscussionPeople extends Participants {
  /** As they are served: no id of theirs, a key that is good for this viewer and proposal alone. */
  readonly shown: (memberId: string, voice: Voice) => DiscussionPerson;
  /** Whom a key stands for, of those that may be mentioned. */
  readonly keyed: (key: string) => Participant | null;
}

const SHOWN = 'select shows_committee as "showsCommittee" from conferences where id = $1';

const MEMBERS = `
  select * from (
    select m.id as "memberId", m.name, ${readsDiscussion('m', 'p', 'r', 'c')} as "mayRead",
      exists (select 1 from reviews v where v.conference_id = r.conference_id and v.round_id = r.id
        and v.proposal_id = p.id and v.member_id = m.id) as "hasReviewed",
      said."firstPlaceAsChair", said.something
    from committee_members m join conferences c on c.id = m.conference_id
      join review_rounds r on r.conference_id = $1 and r.id = $2
      join proposals p on p.conference_id = $1 and p.id = $3
      cross join lateral (select min(place) filter (where voice = 'chair') as "firstPlaceAsChair", count(*) > 0 as something
        from comments k where k.conference_id = $1 and k.round_id = $2 and k.proposal_id = $3 and k.member_id = m.id) said
    where m.conference_id = $1) known
  where "mayRead" or "hasReviewed" or something limit 5000`;

/** Who takes part in the discussion of a proposal, under the names or letters that the actor may read. Two statements. */
export async function loadPeople(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  facts: ProposalFacts,
): Promise<DiscussionPeople> {
  const { roundId, proposalId } = facts;
  const { showsCommittee } = (await tx.lookup<{ showsCommittee: boolean }>(SHOWN, [conferenceId]))!;
  const members = await tx.rows<DiscussionMember>(MEMBERS, [conferenceId, roundId, proposalId]);
  const { memberId } = actor.seat!;
  const isChair = may('proposal.read_as_chair', actor, facts);
  const key = labelKeys(facts.labelSalt, memberId, proposalId);
  const all = participants(
    {
      memberId,
      keyOf: key,
      readsReviewerNames:
        (isChair && may('reviewers.read_as_chair', actor, facts)) ||
        may('reviewers.read_as_reviewer', actor, facts),
      readsChairNames: isChair || showsCommittee || facts.reviewersNamed === 'to_all',
    },
    members,
  );
  const keyOf = (of: string, voice: Voice): string => key(`${of} ${voice}`).slice(0, 16);
  const byKey = new Map(all.mentionable.map((one) => [keyOf(one.memberId, one.voice), one]));
  return {
    ...all,
    shown: (id, voice) => {
      const { label, name, isMe } = all.of(id, voice);
      return { key: keyOf(id, voice), voice, label, name, isMe };
    },
    keyed: (key) => byKey.get(key) ?? null,
  };
}
