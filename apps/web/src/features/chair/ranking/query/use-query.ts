import { useMemo } from 'react';
import { parseQuery } from '#domain/ranking/query/parse-query';
import { printQuery } from '#domain/ranking/query/print-query';
import type { ParsedQuery, Term } from '#domain/ranking/query/query';
import type { RankedList } from '../ranked-rows';

/** The query that the address holds, read; and the ways in which controls change it: each writes its text anew. */
export interface Query extends ParsedQuery {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts a term in the place of another, or at the end; null takes it away. What could not be read is left out. */
  readonly put: (term: Term | null, place?: number) => void;
  /** Puts a term in the place of all with this key; null takes them away. */
  readonly putOnly: (key: string, term: Term | null) => void;
}

/** @param list asked for names alone, which no decision changes: what is read stays the same object until a name does */
export function useQueryTerms(list: RankedList, text: string, setText: (text: string) => void): Query {
  const { criteria, tracks, formats, levels, topics, languages, speakersHidden, round, isCalibrated } = list;
  const frame = useMemo(
    () => ({
      criteria,
      tracks,
      formats,
      levels,
      topics,
      languages,
      speakersHidden,
      round,
      isCalibrated: isCalibrated === true,
    }),
    [criteria, tracks, formats, levels, topics, languages, speakersHidden, round, isCalibrated],
  );
  const parsed = useMemo(() => parseQuery(text, frame), [text, frame]);
  return useMemo(() => {
    const { terms } = parsed;
    const write = (next: readonly Term[]): void => setText(printQuery(next, frame));
    return {
      ...parsed,
      text,
      setText,
      put: (term, place = terms.length) => write(terms.toSpliced(place, 1, ...(term ? [term] : []))),
      putOnly: (key, term) => {
        const first = terms.findIndex((one) => one.key === key);
        const others = terms.filter((one) => one.key !== key);
        const place = first === -1 ? others.length : Math.min(first, others.length);
        write(others.toSpliced(place, 0, ...(term ? [term] : [])));
      },
    };
  }, [parsed, text, setText, frame]);
}
