import { SHORT, WORDS, termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import { quoted } from '#domain/ranking/query/query-tokens';
import type { QueryFrame } from '#domain/ranking/query/queried-list';

const isSame = (term: Term, short: (typeof SHORT)[string]): boolean =>
  term.key === short.key && term.values.length > 0 && term.values.join('\n') === short.values.join('\n');

/** What would be read as something else than words stands in quotes. */
function isPlainWord(word: string, frame: QueryFrame): boolean {
  const lower = word.toLowerCase();
  return (
    !/^[-#]|[\s":<>=]/.test(word) &&
    !Object.hasOwn(SHORT, lower) &&
    termsOf(frame).get(lower)?.type !== 'flag'
  );
}

/** One term as it is typed. */
export function printTerm(term: Term, frame: QueryFrame): string {
  const minus = term.isNegated ? '-' : '';
  if (term.key === WORDS) return minus + quoted(term.values[0]!, isPlainWord(term.values[0]!, frame));
  const short = Object.entries(SHORT).find(([, one]) => isSame(term, one));
  if (short) return minus + short[0];
  if (term.values.length === 0) return minus + term.key;
  return `${minus}${term.key}${term.operator}${term.values.map((value) => quoted(value)).join(',')}`;
}

/** The text of a query: read again, it is the same query. */
export const printQuery = (terms: readonly Term[], frame: QueryFrame): string =>
  terms.map((term) => printTerm(term, frame)).join(' ');
