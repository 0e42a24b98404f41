import { NONE } from '#domain/ranking/query/chosen-options';
import { folded } from '#domain/ranking/query/fold';
import { SHORT, termsOf } from '#domain/ranking/query/query-terms';
import { quoted, tokens } from '#domain/ranking/query/query-tokens';
import type { QueriedList } from '#domain/ranking/query/queried-list';
import { isAskable, type TermKind } from '#domain/ranking/query/term-kind';

/** What could stand in the place of the piece of text at the caret. */
export interface Completion {
  /** Replaces the text from `from` up to `to`. */
  readonly insert: string;
  /** What it means; empty where it says so itself. */
  readonly says: string;
  /** Whether a term ends with it, so that a blank may follow. */
  readonly isWhole: boolean;
}

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

const MOST = 8;

/** What a term begins with, and an example of what comes after. */
const OPENINGS: Readonly<Record<TermKind['type'], string>> = {
  choice: ':',
  text: ':~',
  number: '>',
  flag: '',
};

/**
 * What can be written at the caret: terms that begin with what stands there, then terms whose words do; after `key:` the
 * values that fit, those that stand in the list before all others. At most eight. O(rows) where names are completed.
 */
export function completions(text: string, caret: number, list: QueriedList): Completions {
  const at = tokens(text).find(({ from, to }) => from <= caret && caret <= to);
  const from = at?.from ?? caret;
  const typed = text.slice(from, caret);
  const minus = typed.startsWith('-') ? '-' : '';
  const body = typed.slice(minus.length);
  const kinds = [...termsOf(list).values()].filter((kind) => isAskable(kind, list));
  const keyed = /^([\p{L}\p{N}_-]+)(:~|:)(.*)$/su.exec(body);
  const kind = keyed && kinds.find(({ key }) => key === keyed[1]!.toLowerCase());
  const options = kind
    ? valuesOf(kind, list, keyed[2]!, keyed[3]!).map((one) => ({ ...one, insert: minus + one.insert }))
    : termsLike(body, kinds).map((one) => ({ ...one, insert: minus + one.insert }));
  return { from, to: at?.to ?? caret, options: options.slice(0, MOST) };
}

function termsLike(body: string, kinds: readonly TermKind[]): Completion[] {
  const word = folded(body);
  const all: Completion[] = [
    ...kinds.map(({ key, says, type }) => ({
      insert: key + OPENINGS[type],
      says,
      isWhole: type === 'flag',
    })),
    ...Object.keys(SHORT).map((insert) => ({ insert, says: '', isWhole: true })),
  ].filter((one) => one.insert !== body);
  const begins = all.filter(({ insert }) => insert.startsWith(word));
  const means =
    word === ''
      ? []
      : all.filter(({ says }) =>
          folded(says)
            .split(' ')
            .some((part) => part.startsWith(word)),
        );
  return [...new Set([...begins, ...means])];
}

function valuesOf(kind: TermKind, list: QueriedList, operator: string, typed: string): Completion[] {
  if (kind.type === 'number' || kind.type === 'flag') return [];
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const part = folded(typed.slice(before.length).replaceAll('"', ''));
  const read = kind.read(list);
  const named = list.rows.number.flatMap((_, i) => read(i));
  const counts = new Map<string, number>();
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = kind.type === 'choice' ? [...kind.options(list), NONE] : [...counts.keys()];
  return names
    .filter((name) => folded(name).includes(part))
    .toSorted(
      (a, b) =>
        Number(folded(b).startsWith(part)) - Number(folded(a).startsWith(part)) ||
        (kind.type === 'text' ? (counts.get(b) ?? 0) - (counts.get(a) ?? 0) : 0),
    )
    .map((name) => ({
      insert: `${kind.key}${operator}${before}${quoted(name)}`,
      says: '',
      isWhole: true,
    }));
}
