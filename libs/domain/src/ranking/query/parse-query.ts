import { NONE, chosenOptions } from '#domain/ranking/query/chosen-options';
import { nearest } from '#domain/ranking/query/nearest';
import { ALSO, SHORT, WORDS, termsOf } from '#domain/ranking/query/query-terms';
import {
  type Operator,
  type ParsedQuery,
  QUERY_LIMITS,
  type QueryFault,
  type Term,
} from '#domain/ranking/query/query';
import { type Token, tokens, values } from '#domain/ranking/query/query-tokens';
import type { QueryFrame } from '#domain/ranking/query/queried-list';
import { isAskable, type TermKind } from '#domain/ranking/query/term-kind';

/** A reason in the place of a term. */
type Read = Term | string;

const KEYED = /^([\p{L}\p{N}][\p{L}\p{N}_-]*)(:~|:|>=|<=|>|<|=)(.*)$/su;

/**
 * Reads a query such as `track:security score>3.8 -company:~acme undecided`. What cannot be read is a fault, with its
 * place and what to write instead; the other terms are read all the same. O(length).
 */
export function parseQuery(text: string, frame: QueryFrame): ParsedQuery {
  const kinds = termsOf(frame);
  const found = tokens(text.slice(0, QUERY_LIMITS.text));
  const terms: Term[] = [];
  const faults: QueryFault[] = [];
  if (text.length > QUERY_LIMITS.text)
    faults.push({
      from: QUERY_LIMITS.text,
      to: text.length,
      reason: `A query has at most ${QUERY_LIMITS.text} characters.`,
    });
  for (const token of found) {
    const read = terms.length === QUERY_LIMITS.terms ? TOO_MANY : readTerm(token, kinds, frame);
    if (typeof read === 'string') faults.push({ from: token.from, to: token.to, reason: read });
    else terms.push(read);
  }
  return { terms, faults };
}

const TOO_MANY = `A query has at most ${QUERY_LIMITS.terms} terms.`;

function readTerm({ text, isOpen }: Token, kinds: ReadonlyMap<string, TermKind>, frame: QueryFrame): Read {
  const isNegated = text.length > 1 && text.startsWith('-');
  const body = isNegated ? text.slice(1) : text;
  if (isOpen) return `Close the quote of ${body}.`;
  const keyed = KEYED.exec(body);
  if (keyed) return readKeyed(keyed[1]!, keyed[2] as Operator, keyed[3]!, isNegated, kinds, frame);
  const word = body.toLowerCase();
  const short = Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
  if (short) return { ...short, operator: ':', isNegated: short.isNegated !== isNegated };
  if (kinds.get(word)?.type === 'flag')
    return allowed({ key: word, operator: ':', values: [], isNegated }, kinds, frame);
  if (/^#\d{1,9}$/.test(body)) return { key: 'number', operator: '=', values: [body.slice(1)], isNegated };
  // Words as they stand: a comma does not part them.
  const words = values(body.replace(/,/g, '\u0000')).join('').replaceAll('\u0000', ',');
  return words === ''
    ? 'Write a word between the quotes.'
    : { key: WORDS, operator: ':', values: [words], isNegated };
}

function readKeyed(
  typed: string,
  operator: Operator,
  rest: string,
  isNegated: boolean,
  kinds: ReadonlyMap<string, TermKind>,
  frame: QueryFrame,
): Read {
  const word = typed.toLowerCase();
  const key = Object.hasOwn(ALSO, word) ? ALSO[word]! : word;
  const kind = kinds.get(key);
  if (!kind) {
    const meant = nearest(key, [...kinds.keys()]);
    const instead = meant === null ? '' : ` Did you mean “${meant}”?`;
    return `Nothing is called “${typed}”.${instead} To search for the words, write "${typed}${operator}${rest.replaceAll('"', '')}" in quotes.`;
  }
  const term: Term = { key, operator, values: values(rest), isNegated };
  return allowed(shaped(term, kind, frame), kinds, frame);
}

/** Refused before anything is read: what is asked about hidden speakers must not run. */
function allowed(read: Read, kinds: ReadonlyMap<string, TermKind>, frame: QueryFrame): Read {
  if (typeof read === 'string') return read;
  const kind = kinds.get(read.key);
  if (!kind || isAskable(kind, frame)) return read;
  return kind.needsCalibration
    ? `“${read.key}” cannot be asked: there are no calibrated scores here.`
    : `“${read.key}” cannot be asked: the speakers are hidden from you in this round.`;
}

/** The term in the one way it is written, or why it cannot be one. */
function shaped(term: Term, kind: TermKind, frame: QueryFrame): Read {
  const { key, operator, values: given } = term;
  const compares = operator !== ':' && operator !== ':~' && operator !== '=';
  if (kind.type === 'number') return figure(term);
  if (compares) return `“${key}” is not a figure: write ${key}:… instead of ${key}${operator}…`;
  if (kind.type === 'flag') {
    const no = given[0]?.toLowerCase() === 'no';
    if (given.length > 1 || (given[0] !== undefined && !no && given[0].toLowerCase() !== 'yes'))
      return `“${key}” stands alone: write ${key}, or -${key} for the others.`;
    return { key, operator: ':', values: [], isNegated: term.isNegated !== no };
  }
  if (given.length === 0) return `Say which ${key}, such as ${key}:${kind.type === 'text' ? '~' : ''}…`;
  if (kind.type === 'text') return operator === '=' ? { ...term, operator: ':' } : term;
  const options = kind.options(frame);
  const unknown = given.find(
    (value) => value.toLowerCase() !== NONE && chosenOptions(value, options).length === 0,
  );
  if (unknown === undefined) return { ...term, operator: ':' };
  return `No ${key} is called “${unknown}”. ${options.length === 0 ? 'There are none.' : `There are: ${listed(options)}.`}`;
}

const listed = (options: readonly string[]): string =>
  options.length > 8 ? `${options.slice(0, 8).join(', ')}, …` : options.join(', ');

function figure(term: Term): Read {
  const { key, operator, values: given } = term;
  const equals = operator === ':' || operator === ':~' || operator === '=';
  if (equals && given.length === 1 && given[0]!.toLowerCase() === NONE)
    return { ...term, operator: '=', values: [NONE] };
  const value = given.length === 1 ? given[0]!.replace(/%$/, '') : '';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value))
    return given.length === 0
      ? `Say how much: ${key}>3.5, ${key}<=4 or ${key}:none.`
      : `“${given.join(',')}” is not a number: write ${key}>3.5, with a point.`;
  return { ...term, operator: equals ? '=' : operator, values: [String(Number(value))] };
}
