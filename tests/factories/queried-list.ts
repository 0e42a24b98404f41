import { TRIAGES } from '#domain/ranking/calibration/triage';
import { seededRandom } from '#optimize/random';
import type { QueriedList } from '#domain/ranking/query/queried-list';
import { WORDS, termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import { isAskable, type TermKind } from '#domain/ranking/query/term-kind';

const WORDS_OF_TITLES = ['Packets', 'eBPF', 'Café', 'of', 'the', 'Go:', 'A "quiet" night', 'accepted', '-'];
const NAMES = ['Ada', 'Bo Ünal', 'Cleo, Jr.', 'Dan "D" Day', 'none'];
const COMPANIES = ['', 'Acme', 'Acme Labs', 'Umbrella, Inc.', 'Ümlaut'];

/** A made-up ranked list, the same for the same seed, with every awkward kind of name and of missing value. */
export function aQueriedList(rows: number, seed: number, change: Partial<QueriedList> = {}): QueriedList {
  const random = seededRandom(seed);
  const one = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
  const each = <T>(value: () => T): T[] => Array.from({ length: rows }, value);
  const maybe = <T>(value: () => T): (() => T | null) => {
    return () => (random.below(6) === 0 ? null : value());
  };
  const place = (of: number) => () => random.below(of + 1) - 1;
  const score = maybe(() => Math.round(random.next() * 40_000) / 10_000 + 1);
  const few = () => random.below(6);
  let number = 0;
  return {
    round: { reviewsFloor: 3 },
    criteria: [{ name: 'Content' }, { name: 'Speaker skill' }, { name: 'Score' }, { name: '内容' }],
    tracks: ['Security', 'Data, ML & AI', 'Security Tools', 'none'].map((name, i) => ({ id: `t${i}`, name })),
    formats: ['Talk', 'Lightning talk'],
    levels: ['Beginner', 'Advanced'],
    topics: ['Kernel', 'Networking', 'Policy'],
    languages: ['de', 'en'],
    speakersHidden: false,
    isCalibrated: true,
    speakers: Array.from({ length: rows }, () => ({
      name: one(NAMES),
      company: one(COMPANIES),
      isFirstTimer: random.below(4) === 0,
    })),
    rows: {
      number: each(() => ++number),
      title: each(() => Array.from({ length: 3 }, () => one(WORDS_OF_TITLES)).join(' ')),
      state: each(() => one(['submitted', 'accepted', 'declined'])),
      track: each(place(4)),
      format: each(place(2)),
      level: each(place(2)),
      inRound: each(() => random.below(3) > 0),
      language: each(place(2)),
      topics: each(() => [0, 1, 2].filter(() => random.below(3) === 0)),
      speakers: each(() => [random.below(rows), random.below(rows)]),
      reviews: each(few),
      uncounted: each(few),
      suspecting: each(() => random.below(2)),
      n: each(few),
      mean: each(score),
      spread: each(maybe(() => random.next())),
      yes: each(few),
      no: each(few),
      criteria: [0, 1, 2, 3].map(() => ({ mean: each(score) })),
      looked: each(() => random.below(2) === 0),
      outcome: each(maybe(() => one(['accepted', 'waitlisted', 'rejected']))),
      calibrated: each(score),
      withinBudget: each(maybe(() => random.below(101) / 100)),
      triage: each(maybe(() => one(TRIAGES))),
    },
    ...change,
  };
}

/** Some terms that can be asked of a list, the same for the same seed. */
export function someTerms(list: QueriedList, seed: number): Term[] {
  const random = seededRandom(seed);
  const one = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
  const kinds = [...termsOf(list).values()].filter((kind) => isAskable(kind, list));
  const isNegated = () => random.below(4) === 0;
  const some = (of: readonly string[]): string[] => [...new Set([one(of), one(of)])];
  const term = (kind: TermKind): Term => {
    const { key, type } = kind;
    if (type === 'flag') return { key, operator: ':', values: [], isNegated: isNegated() };
    if (type === 'choice')
      return { key, operator: ':', values: some([...kind.options(list), 'none']), isNegated: isNegated() };
    if (type === 'text')
      return {
        key,
        operator: one([':', ':~']),
        values: some([...NAMES, 'Acme', 'a']),
        isNegated: isNegated(),
      };
    const operator = one(['>', '>=', '<', '<=', '='] as const);
    const value = operator === '=' && random.below(2) === 0 ? 'none' : String(random.below(50) / 10);
    return { key, operator, values: [value], isNegated: isNegated() };
  };
  const words = (): Term => ({
    key: WORDS,
    operator: ':',
    values: [one([...WORDS_OF_TITLES, 'Ada', 'acme', 'looked', 'undecided', 'a,b', '#1', 'x:y', 'score>3'])],
    isNegated: isNegated(),
  });
  return Array.from({ length: random.below(4) + 1 }, () =>
    random.below(5) === 0 ? words() : term(one(kinds)),
  );
}
