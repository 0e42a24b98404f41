import { EMPTY_REVIEW, type ReviewContent, asSubmitted } from '#domain/review/review-form';
import type { Schemas } from '../../api/client';

export type OwnReview = Schemas['OwnReview'];
export type OwnDraft = Schemas['OwnDraft'];

/** What the server holds, when that is another version than the one this page began with. */
export interface Theirs {
  readonly draft: OwnDraft | null;
  readonly review: OwnReview | null;
}

/** What was typed, with the versions it was typed over. */
export interface Kept {
  readonly content: ReviewContent;
  readonly draftVersion: number | null;
  readonly reviewVersion: number | null;
  /** What was submitted where the server could not be reached: it goes there before anything typed later. */
  readonly submission?: ReviewContent;
  /** What was sent and not answered: where the server holds just this, it is mine. */
  readonly unanswered?: ReviewContent;
  readonly hold?: Hold;
}

/** Why it stays here until its writer does something about it. */
export type Hold = { readonly kind: 'stale' } | { readonly kind: 'refused'; readonly reason: string };

/** What a form shows: the draft where there is one, else the submitted review, else nothing. */
export const contentOf = ({ draft, review }: Theirs): ReviewContent => {
  const { scores, verdict, confidence, comment, privateNote, betterTrackId, abstained, flags } =
    draft ?? review ?? EMPTY_REVIEW;
  return { scores, verdict, confidence, comment, privateNote, betterTrackId, abstained, flags };
};
export type Versions = Pick<Kept, 'draftVersion' | 'reviewVersion'>;
export const versionsOf = ({ draft, review }: Theirs): Versions => ({
  draftVersion: draft?.version ?? null,
  reviewVersion: review?.version ?? null,
});
const fingerprint = ({ scores, ...rest }: ReviewContent): string =>
  JSON.stringify([
    Object.entries(scores)
      .filter(([, value]) => typeof value === 'number')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    rest.verdict,
    rest.confidence,
    rest.comment.trim(),
    rest.privateNote.trim(),
    rest.betterTrackId,
    rest.abstained,
    [...(rest.flags ?? [])].sort(),
  ]);
/** Whether two are the same review; a cleared score is one never given. */
export const sameContent = (a: ReviewContent, b: ReviewContent): boolean => fingerprint(a) === fingerprint(b);

const submittedIn = ({ review }: Theirs, content: ReviewContent): boolean =>
  review !== null && sameContent(contentOf({ draft: null, review }), asSubmitted(content));

/** Of what this browser kept, what the server does not have; null: it has all. */
export function missing(kept: Kept, stored: Theirs): Kept | null {
  const { submission, unanswered: _, hold: _held, ...typed } = kept;
  if (submission && submittedIn(stored, submission))
    return sameContent(typed.content, submission) ? null : { ...typed, ...versionsOf(stored) };
  return !submission && sameContent(typed.content, contentOf(stored)) ? null : kept;
}

/** Whether what is stored is just this. */
export const isOf = (stored: Theirs, content: ReviewContent): boolean =>
  stored.draft ? sameContent(contentOf(stored), content) : submittedIn(stored, content);
