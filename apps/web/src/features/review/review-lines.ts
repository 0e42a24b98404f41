import type { ReviewContent } from '#domain/review/review-form';
import type { ConferenceDetail } from '../../app/conference-context';
import type { Translate } from '../../i18n/texts';
import type { Page } from './review-data';

/** One field of a review, for two versions beside each other. */
export interface ReviewLine {
  readonly field: string;
  readonly label: string;
  /** What a version says there; empty: nothing. */
  readonly words: (content: ReviewContent) => string;
  /** The version with this field as `from` has it. */
  readonly taken: (content: ReviewContent, from: ReviewContent) => ReviewContent;
  readonly isText: boolean;
}

type Tracks = ConferenceDetail['tracks'];

/** Every field that a review of this round can have, in the order of the form. */
export function reviewLines(
  { criteria, asksVerdict, asksConfidence }: Page['round'],
  tracks: Tracks,
  t: Translate<'review'>,
  r: Translate<'revisions'>,
): ReviewLine[] {
  const field = (
    name: keyof ReviewContent,
    label: string,
    words: (content: ReviewContent) => string,
  ): ReviewLine => ({
    field: name,
    label,
    words,
    taken: (content, from) => ({ ...content, [name]: from[name] }),
    isText: name === 'comment' || name === 'privateNote',
  });
  return [
    field('abstained', r('abstained'), ({ abstained }) => (abstained ? t('yes') : '')),
    ...criteria.map(({ id, name }) => ({
      field: `scores.${id}`,
      label: name,
      words: ({ scores }: ReviewContent) => String(scores[id] ?? ''),
      taken: (content: ReviewContent, from: ReviewContent) => ({
        ...content,
        scores: { ...content.scores, [id]: from.scores[id] ?? null },
      }),
      isText: false,
    })),
    ...(asksVerdict
      ? [field('verdict', t('verdict'), ({ verdict }) => (verdict === null ? '' : t(verdict ? 'yes' : 'no')))]
      : []),
    ...(asksConfidence
      ? [field('confidence', t('confidence'), ({ confidence }) => String(confidence ?? ''))]
      : []),
    field('comment', t('comment'), ({ comment }) => comment.trim()),
    field('flags', t('flags.title'), ({ flags }) => flags.map((flag) => t(`flags.${flag}`)).join(', ')),
    field(
      'betterTrackId',
      t('betterTrack'),
      ({ betterTrackId }) => tracks.find(({ id }) => id === betterTrackId)?.name ?? '',
    ),
    field('privateNote', t('privateNote'), ({ privateNote }) => privateNote.trim()),
  ];
}

/** Where two versions say different things. */
export const differing = (lines: readonly ReviewLine[], a: ReviewContent, b: ReviewContent): ReviewLine[] =>
  lines.filter(({ words }) => words(a) !== words(b));
