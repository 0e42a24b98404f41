export const OPERATORS = [':~', ':', '>=', '<=', '>', '<', '='] as const;
/** `:` is one of the values, `:~` holds one of them; the others compare figures. A flag has `:` and no values. */
export type Operator = (typeof OPERATORS)[number];

/** One condition; a query holds where all of its terms do. */
export interface Term {
  readonly key: string;
  readonly operator: Operator;
  /** Any of them will do. */
  readonly values: readonly string[];
  readonly isNegated: boolean;
}

/** What is wrong in a part of a query's text, and what to write instead. */
export interface QueryFault {
  /** UTF-16 units from the beginning of the text; `to` is past the end. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export interface ParsedQuery {
  /** Those that can be asked. */
  readonly terms: readonly Term[];
  readonly faults: readonly QueryFault[];
}

/** Longest text of a query, in UTF-16 units, and how many terms it has. */
export const QUERY_LIMITS = { text: 1000, terms: 60 } as const;
