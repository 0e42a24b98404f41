import { notFound } from '#domain/errors';
import { roundIsOpen } from '#domain/conference/round-rules';
import type { RoundWindow } from '#domain/review/queue-progress';
import type { ReviewForm } from '#domain/review/review-form';
import type { Tx } from '#api/platform/tx';
import { currentFirst, hidesSpeakers, isKnownRound } from '#api/features/conferences/current-round.sql';
import { takesPart } from '#api/features/conferences/round-pool.sql';
import type { OwnRound, ReviewerRound } from '#api/features/reviews/reviews.types';

export interface RoundOfConference extends ReviewerRound {
  readonly usesAssignment: boolean;
  readonly timeZone: string;
}

interface RoundOfReviewer extends RoundOfConference {
  /** Every round in which the reviewer takes part, this one included, in their order. */
  readonly rounds: readonly OwnRound[];
}

/** What saving a review asks about its round. */
type HeldRound = ReviewForm & RoundWindow & Pick<RoundOfConference, 'formVersion' | 'usesAssignment'>;

const FORM = `
  r.opens_at as "opensAt", r.closes_at as "closesAt", r.asks_verdict as "asksVerdict", r.asks_confidence as "asksConfidence",
  r.comment_required as "commentRequired", r.form_version as "formVersion", c.uses_assignment as "usesAssignment",
  coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'guidance', k.guidance, 'min', k.min,
    'max', k.max, 'step', k.step, 'weight', k.weight, 'isRequired', k.is_required) order by k.position)
    from criteria k where k.conference_id = r.conference_id and k.round_id = r.id), '[]') as criteria`;

const COLUMNS = `
  r.id, r.name, ${hidesSpeakers('r')} as "speakersHidden", r.others_reviews as "othersReviews",
  r.reviewers_named as "reviewersNamed", r.is_discussed as "isDiscussed", c.time_zone as "timeZone", ${FORM}`;

const BY_ID = `select ${COLUMNS} from review_rounds r join conferences c on c.id = r.conference_id
  where r.conference_id = $1 and r.id = $2`;

const HELD = `select ${FORM},
    (select o.form_version from review_rounds o where o.conference_id = $1 and o.id = $2) as "formRead"
  from review_rounds r join conferences c on c.id = r.conference_id
  where r.conference_id = $1 and r.id = $2 for key share of r`;

const isOwn = (r: string): string => `${isKnownRound(r)} and ${takesPart(r, 'm')}`;

const OF_REVIEWER = `select ${COLUMNS},
    (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'opensAt', o.opens_at, 'closesAt', o.closes_at)
      order by o.position, o.id) from review_rounds o where o.conference_id = $1 and ${isOwn('o')}) as rounds
  from review_rounds r join conferences c on c.id = r.conference_id
    join committee_members m on m.conference_id = $1 and m.id = $2
  where r.conference_id = $1 and ($3::uuid is null or r.id = $3) and ${isOwn('r')}
  order by ${currentFirst('r')} limit 1`;

/** A round with its form. One statement; throws not_found where the conference has no such round. */
export async function loadRound(
  tx: Tx,
  conferenceId: string,
  roundId: string,
  now: Date,
): Promise<RoundOfConference> {
  const round = await tx.lookup<RoundOfConference>(BY_ID, [conferenceId, roundId]);
  if (!round) throw notFound();
  return { ...round, isOpen: roundIsOpen(round, now) };
}

/**
 * A round's form as it is until the transaction ends: whoever changes it waits for the review, or has been waited for.
 * Then what was read beside the round's row is older than the row, and is read again.
 */
export async function loadHeldRound(tx: Tx, conferenceId: string, roundId: string): Promise<HeldRound> {
  for (;;) {
    const found = await tx.lookup<HeldRound & { formRead: number }>(HELD, [conferenceId, roundId]);
    if (!found) throw notFound();
    const { formRead, ...round } = found;
    if (formRead === round.formVersion) return round;
  }
}

/**
 * A round in which the member reviews: the named one, else the current one of theirs. One statement; throws not_found
 * where there is none, or it is being prepared.
 */
export async function loadOwnRound(
  tx: Tx,
  conferenceId: string,
  memberId: string,
  roundId: string | null,
  now: Date,
): Promise<RoundOfReviewer> {
  const round = await tx.lookup<RoundOfReviewer>(OF_REVIEWER, [conferenceId, memberId, roundId]);
  if (!round) throw notFound();
  const rounds = round.rounds.map(({ opensAt, closesAt, ...rest }) => {
    const window = { opensAt: opensAt && new Date(opensAt), closesAt: closesAt && new Date(closesAt) };
    return { ...rest, ...window, isOpen: roundIsOpen(window, now) };
  });
  return { ...round, isOpen: roundIsOpen(round, now), rounds };
}
