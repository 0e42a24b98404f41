import { TRIAGES } from '#domain/ranking/calibration/triage';
import { OUTCOMES, RANKED_STATES } from '#domain/decision/decision-rules';
import { typable } from '#domain/ranking/query/fold';
import type { QueriedList, QueryFrame } from '#domain/ranking/query/queried-list';
import type {
  ChoiceKind,
  FlagKind,
  NumberKind,
  Read,
  TermKind,
  TextKind,
} from '#domain/ranking/query/term-kind';

const only = (name: string | undefined): readonly string[] =>
  name === undefined || name === '' ? [] : [name];

const choice = (
  key: string,
  says: string,
  options: ChoiceKind['options'],
  read: ChoiceKind['read'],
): ChoiceKind => ({ type: 'choice', key, says, options, read });

const number = (key: string, says: string, read: NumberKind['read']): NumberKind => ({
  type: 'number',
  key,
  says,
  read,
});

const flag = (key: string, says: string, read: FlagKind['read']): FlagKind => ({
  type: 'flag',
  key,
  says,
  read,
});

const text = (key: string, says: string, read: TextKind['read']): TextKind => ({
  type: 'text',
  key,
  says,
  read,
});

const speakersOf = ({ rows, speakers }: QueriedList): Read<QueriedList['speakers']> => {
  return (place) => rows.speakers[place]!.map((at) => speakers[at]!);
};

const yesShare = ({ yes, no }: QueriedList['rows']): Read<number | null> => {
  return (place) => {
    const votes = yes[place]! + no[place]!;
    return votes === 0 ? null : (100 * yes[place]!) / votes;
  };
};

/** EVERY TERM OF A QUERY, one row each: what is typed, what it reads. Each criterion of the round is a further one. */
export const TERMS: readonly TermKind[] = [
  choice(
    'track',
    'Track',
    ({ tracks }) => tracks.map(({ name }) => name),
    ({ rows, tracks }) =>
      (i) =>
        only(tracks[rows.track[i]!]?.name),
  ),
  choice(
    'format',
    'Format',
    ({ formats }) => formats,
    ({ rows, formats }) =>
      (i) =>
        only(formats[rows.format[i]!]),
  ),
  choice(
    'level',
    'Level',
    ({ levels }) => levels,
    ({ rows, levels }) =>
      (i) =>
        only(levels[rows.level[i]!]),
  ),
  choice(
    'topic',
    'Topic',
    ({ topics }) => topics,
    ({ rows, topics }) =>
      (i) =>
        rows.topics[i]!.map((at) => topics[at]!),
  ),
  choice(
    'language',
    'Language',
    ({ languages }) => languages,
    ({ rows, languages }) =>
      (i) =>
        only(languages[rows.language[i]!]),
  ),
  choice(
    'decision',
    'Decision',
    () => [...OUTCOMES, 'undecided'],
    ({ rows }) =>
      (i) =>
        only(rows.outcome[i] ?? 'undecided'),
  ),
  choice(
    'state',
    'State',
    () => RANKED_STATES,
    ({ rows }) =>
      (i) =>
        only(rows.state[i]),
  ),
  number(
    'score',
    'Score',
    ({ rows }) =>
      (i) =>
        rows.mean[i]!,
  ),
  number(
    'sd',
    'Spread',
    ({ rows }) =>
      (i) =>
        rows.spread[i]!,
  ),
  number(
    'n',
    'Reviews with a score',
    ({ rows }) =>
      (i) =>
        rows.n[i]!,
  ),
  number('yes', 'Yes, in percent', ({ rows }) => yesShare(rows)),
  number(
    'number',
    'Number',
    ({ rows }) =>
      (i) =>
        rows.number[i]!,
  ),
  flag(
    'few',
    'Too few reviews',
    ({ rows, round }) =>
      (i) =>
        rows.n[i]! < round.reviewsFloor,
  ),
  flag(
    'in-round',
    'The round is for it',
    ({ rows }) =>
      (i) =>
        rows.inRound[i]!,
  ),
  flag(
    'looked',
    'Looked at by you',
    ({ rows }) =>
      (i) =>
        rows.looked[i]!,
  ),
  flag(
    'flagged',
    'Suspected by a review',
    ({ rows }) =>
      (i) =>
        rows.suspecting[i]! > 0,
  ),
  flag(
    'uncounted',
    'Has reviews that do not count',
    ({ rows }) =>
      (i) =>
        rows.uncounted[i]! > 0,
  ),
  {
    ...choice(
      'triage',
      'Triage',
      () => TRIAGES,
      ({ rows }) =>
        (i) =>
          only(rows.triage?.[i] ?? undefined),
    ),
    needsCalibration: true,
  },
  {
    ...number(
      'calibrated',
      'Calibrated score',
      ({ rows }) =>
        (i) =>
          rows.calibrated?.[i] ?? null,
    ),
    needsCalibration: true,
  },
  {
    ...number('chance', 'Chance within the budget, in percent', ({ rows }) => (i) => {
      const within = rows.withinBudget?.[i] ?? null;
      return within === null ? null : 100 * within;
    }),
    needsCalibration: true,
  },
  {
    ...flag('first-timer', 'A speaker’s first time', (list) => {
      const speakers = speakersOf(list);
      return (i) => speakers(i).some(({ isFirstTimer }) => isFirstTimer);
    }),
    tellsSpeakers: true,
  },
  {
    ...text('speaker', 'Speaker', (list) => {
      const speakers = speakersOf(list);
      return (i) => speakers(i).map(({ name }) => name);
    }),
    tellsSpeakers: true,
  },
  {
    ...text('company', 'Company', (list) => {
      const speakers = speakersOf(list);
      return (i) => speakers(i).flatMap(({ company }) => only(company));
    }),
    tellsSpeakers: true,
  },
];

/** What is typed in short for a term with its value. */
export const SHORT: Readonly<Record<string, { key: string; values: readonly string[]; isNegated: boolean }>> =
  {
    undecided: { key: 'decision', values: ['undecided'], isNegated: false },
    accepted: { key: 'decision', values: ['accepted'], isNegated: false },
    waitlisted: { key: 'decision', values: ['waitlisted'], isNegated: false },
    rejected: { key: 'decision', values: ['rejected'], isNegated: false },
    seen: { key: 'looked', values: [], isNegated: false },
    unseen: { key: 'looked', values: [], isNegated: true },
  };

/** Other words for a key. */
export const ALSO: Readonly<Record<string, string>> = { spread: 'sd', mean: 'score', outcome: 'decision' };

/** Free words: a part of the number, the title and, where they are shown, the speakers and their companies. */
export const WORDS = 'words';

/**
 * The terms that can be asked of a list: the table, and one per criterion, under its name as one word ("Speaker skill" is
 * `speaker-skill`), numbered where that is taken.
 */
export function termsOf({ criteria }: QueryFrame): ReadonlyMap<string, TermKind> {
  const kinds = new Map(TERMS.map((kind) => [kind.key, kind]));
  const isTaken = (key: string): boolean =>
    key === '' || key === WORDS || kinds.has(key) || key in SHORT || key in ALSO;
  criteria.forEach(({ name }, place) => {
    const wanted = typable(name) || 'criterion';
    let key = wanted;
    for (let next = 2; isTaken(key); next++) key = `${wanted}-${next}`;
    kinds.set(
      key,
      number(
        key,
        name,
        ({ rows }) =>
          (i) =>
            rows.criteria[place]!.mean[i]!,
      ),
    );
  });
  return kinds;
}

/** The key under which a criterion is asked for, by its place in the list. */
export const criterionKey = (frame: QueryFrame, place: number): string =>
  [...termsOf(frame).keys()][TERMS.length + place]!;
