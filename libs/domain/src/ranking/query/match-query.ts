import { NONE, chosenOptions } from '#domain/ranking/query/chosen-options';
import { folded } from '#domain/ranking/query/fold';
import { WORDS, termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import type { QueriedList } from '#domain/ranking/query/queried-list';
import type { ChoiceKind, NumberKind, Read, TermKind, TextKind } from '#domain/ranking/query/term-kind';

// The same title and speaker columns come back with every key that is pressed.
const searched = new WeakMap<readonly string[], readonly string[]>();

/** What free words are looked for in, by place. */
function searchedTexts({ rows, speakers, speakersHidden }: QueriedList): readonly string[] {
  const known = searched.get(rows.title);
  if (known) return known;
  const texts = rows.title.map((title, i) => {
    const listed = speakersHidden ? [] : rows.speakers[i]!;
    const people = listed.map((at) => `${speakers[at]!.name} ${speakers[at]!.company}`);
    return folded(`#${rows.number[i]} ${title} ${people.join(' ')}`);
  });
  searched.set(rows.title, texts);
  return texts;
}

/**
 * Whether the row at a place fits all terms: one definition for the list on the page, for bulk actions and for exports.
 * The terms are those that `parseQuery` gave for this list. O(terms) per row.
 */
export function matcher(terms: readonly Term[], list: QueriedList): Read<boolean> {
  const kinds = termsOf(list);
  const conditions = terms.map((term) => {
    const holds = term.key === WORDS ? hasWords(term, list) : condition(term, kinds.get(term.key)!, list);
    return term.isNegated ? (i: number) => !holds(i) : holds;
  });
  return (i) => conditions.every((holds) => holds(i));
}

/** The places of the rows that fit, in the order of the list. O(rows × terms). */
export function matching(terms: readonly Term[], list: QueriedList): number[] {
  const fits = matcher(terms, list);
  return list.rows.number.flatMap((_, i) => (fits(i) ? [i] : []));
}

function hasWords({ values }: Term, list: QueriedList): Read<boolean> {
  const texts = searchedTexts(list);
  const word = folded(values[0]!);
  return (i) => texts[i]!.includes(word);
}

function condition(term: Term, kind: TermKind, list: QueriedList): Read<boolean> {
  if (kind.type === 'flag') return kind.read(list);
  if (kind.type === 'number') return compares(term, kind, list);
  return kind.type === 'choice' ? isChosen(term, kind, list) : isText(term, kind, list);
}

function isChosen({ values }: Term, kind: ChoiceKind, list: QueriedList): Read<boolean> {
  const options = kind.options(list);
  const wanted = new Set(values.flatMap((value) => chosenOptions(value, options)));
  const takesNone = values.some((value) => value.toLowerCase() === NONE);
  const read = kind.read(list);
  return (i) => {
    const own = read(i);
    return own.length === 0 ? takesNone : own.some((one) => wanted.has(one));
  };
}

function isText({ values, operator }: Term, kind: TextKind, list: QueriedList): Read<boolean> {
  const wanted = values.map(folded);
  const read = kind.read(list);
  const takesNone = operator === ':' && wanted.includes(NONE);
  return (i) => {
    const own = read(i);
    if (own.length === 0) return takesNone;
    const texts = own.map(folded);
    return operator === ':~'
      ? wanted.some((part) => texts.some((one) => one.includes(part)))
      : wanted.some((whole) => texts.includes(whole));
  };
}

function compares({ values, operator }: Term, kind: NumberKind, list: QueriedList): Read<boolean> {
  const read = kind.read(list);
  if (values[0] === NONE) return (i) => read(i) === null;
  const bound = Number(values[0]);
  const isSo = COMPARISONS[operator as keyof typeof COMPARISONS];
  return (i) => {
    const value = read(i);
    return value !== null && isSo(value, bound);
  };
}

const COMPARISONS = {
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
} as const;
