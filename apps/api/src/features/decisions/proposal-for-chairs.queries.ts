import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { type Aggregate, aggregate, atResolution } from '#domain/ranking/aggregate';
import { weightedScore } from '#domain/review/weighted-score';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { isConflicted } from '#api/features/committee/conflict-facts';
import { hidesSpeakers } from '#api/features/conferences/current-round.sql';
import { topicNames } from '#api/features/proposals/topic-names';
import { loadProposalFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import { labelKeys } from '#api/features/reviews/label-keys';
import { byLabel, underLabels } from '#api/features/reviews/labelled-reviews';
import { isSetAsideBy } from '#api/features/set-asides/set-aside.sql';
import type { ProposalForChairs, ReviewForChairs } from '#api/features/decisions/decisions.types';
import { readableTexts, speakersHiddenFrom } from '#api/features/proposals/readable-text';

type StoredReview = Omit<ReviewForChairs, 'weightedScore' | 'label'> & { memberId: string };
type Stored = Omit<ProposalForChairs, 'reviews' | 'score' | 'criterionScores'> & { speakersHidden: boolean };

const proposalFor = (actor: Actor): string => `
  select p.number, ${readableTexts('p', speakersHiddenFrom(actor, hidesSpeakers('r')))}, p.state, p.submitted_at as "submittedAt",
    t.name as track, f.name as format, l.name as level, p.language, ${topicNames('p')} as topics,
    ${hidesSpeakers('r')} as "speakersHidden",
    coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'company', s.company, 'jobTitle', s.job_title, 'bio', s.bio)
      order by ps.position, s.id) from proposal_speakers ps
      join speakers s on s.conference_id = ps.conference_id and s.id = ps.speaker_id
      where ps.conference_id = p.conference_id and ps.proposal_id = p.id), '[]') as speakers,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'min', k.min, 'max', k.max, 'weight', k.weight)
      order by k.position) from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria,
    coalesce((select jsonb_agg(jsonb_build_object('name', m.name, 'isMine', m.id = $4, 'lookedAt', k.looked_at) order by k.looked_at)
      from looks k join committee_members m on m.conference_id = k.conference_id and m.id = k.member_id
      where k.conference_id = p.conference_id and k.proposal_id = p.id), '[]') as looks,
    (select jsonb_build_object('outcome', d.outcome, 'note', d.note, 'decidedBy', u.name, 'decidedAt', d.decided_at, 'version', d.version)
      from decisions d left join users u on u.id = d.decided_by
      where d.conference_id = p.conference_id and d.proposal_id = p.id) as decision
  from proposals p join review_rounds r on r.conference_id = p.conference_id and r.id = $3
    left join tracks t on t.conference_id = p.conference_id and t.id = p.track_id
    left join formats f on f.conference_id = p.conference_id and f.id = p.format_id
    left join levels l on l.conference_id = p.conference_id and l.id = p.level_id
  where p.conference_id = $1 and p.id = $2`;

/** Who wrote a review: also when, and why it does not count, for other pages say these of people by their names. */
const WRITER = `m.name as reviewer, m.company, v.submitted_at as "submittedAt", v.updated_at as "updatedAt",
    ${isConflicted('v')} as "hasConflictOfInterest"`;
const NO_WRITER = `null as reviewer, null as company, null as "submittedAt", null as "updatedAt",
    null as "hasConflictOfInterest"`;

/** That all of a reviewer's are set aside would join their reviews; it is told only where the reviewer is named. */
const setAsideOf = (named: boolean): string => `(
    select jsonb_build_object('isOfAll', x.proposal_id is null, 'reason', x.reason, 'setAsideBy', u.name,
        'setAsideAt', x.set_aside_at, 'version', x.version)
      from review_set_asides x left join users u on u.id = x.set_aside_by
      where ${isSetAsideBy('x', 'v')} ${named ? '' : 'and x.proposal_id is not null'}
      order by x.proposal_id limit 1)`;

/** The reviews, with those who wrote them joined only where they are named to the reader. */
const reviewsOf = (named: boolean): string => `
  select v.id, v.member_id as "memberId", ${named ? WRITER : NO_WRITER}, v.verdict, v.confidence, v.comment, v.private_note as "privateNote",
    t.name as "betterTrack", v.is_counted as "isCounted", v.abstained, v.flags, ${setAsideOf(named)} as "setAside",
    coalesce((select jsonb_object_agg(s.criterion_id, s.value) from scores s where s.conference_id = v.conference_id
      and s.round_id = v.round_id and s.proposal_id = v.proposal_id and s.member_id = v.member_id), '{}') as scores
  from reviews v ${named ? 'join committee_members m on m.conference_id = v.conference_id and m.id = v.member_id' : ''}
    left join tracks t on t.conference_id = v.conference_id and t.id = v.better_track_id
  where v.conference_id = $1 and v.proposal_id = $2 and v.round_id = $3
  order by v.submitted_at, v.member_id`;

@Injectable()
export class ProposalForChairsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One proposal with every review of its round; three statements. */
  read(
    actor: Actor,
    conferenceId: string,
    number: number,
    inRound: string | null,
  ): Promise<ProposalForChairs> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now(), inRound);
      authorize('proposal.read_as_chair', actor, facts);
      const key = [conferenceId, facts.proposalId, facts.roundId] as const;
      const stored = await tx.one<Stored>(proposalFor(actor), [...key, actor.seat!.memberId]);
      const reviews = await this.reviews(tx, actor, key, facts);
      const { speakersHidden, ...proposal } = stored!;
      const weighted = reviews.map((review) => weightedScore(proposal.criteria, review.scores));
      const counted = <T>(values: readonly T[]): T[] => values.filter((_, i) => reviews[i]!.isCounted);
      const shown = may('speakers.read_as_chair', actor, { speakersAreShown: !speakersHidden });
      return {
        ...proposal,
        looks: proposal.looks.map((look) => ({ ...look, lookedAt: new Date(look.lookedAt) })),
        decision: proposal.decision && {
          ...proposal.decision,
          decidedAt: new Date(proposal.decision.decidedAt),
        },
        speakers: shown ? proposal.speakers : null,
        reviews: reviews.map((review, i) => ({
          ...review,
          setAside: review.setAside && {
            ...review.setAside,
            setAsideAt: new Date(review.setAside.setAsideAt),
          },
          weightedScore: atResolution(weighted[i] ?? null),
        })),
        score: shownAggregate(counted(weighted)),
        criterionScores: proposal.criteria.map(({ id }) =>
          shownAggregate(counted(reviews.map(({ scores }) => scores[id]))),
        ),
      };
    });
  }

  /** In the order they came in; where their writers are not named, in that of their labels, which says nothing. */
  private async reviews(
    tx: Tx,
    actor: Actor,
    key: readonly [string, string, string],
    facts: ProposalFacts,
  ): Promise<Omit<ReviewForChairs, 'weightedScore'>[]> {
    const named = may('reviewers.read_as_chair', actor, facts);
    const rows = await tx.rows<StoredReview>(reviewsOf(named), key);
    const labelled = underLabels(rows, labelKeys(facts.labelSalt, actor.seat!.memberId, facts.proposalId));
    return named ? labelled : labelled.toSorted(byLabel);
  }
}

function shownAggregate(values: readonly (number | null | undefined)[]): Aggregate {
  const { n, mean, spread } = aggregate(values);
  return { n, mean: atResolution(mean), spread: atResolution(spread) };
}
