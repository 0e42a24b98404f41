import type { Answer } from '../../integration/browserless';
import type { Canary } from './canaries';
import type { MatrixRole } from './may-know';
import type { World } from './world';

export interface Question {
  /** Filled in from the world; the query string belongs to it. */
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number | 'new';
}

/** What one role gets from one route: the status alone where nothing hidden may be in the answer, or status and canaries. */
export type Expected = number | readonly [status: number, ...canaries: Canary[]];

/**
 * One question to one route, and what each role gets. Written by hand. A route may have several rows (a list, the same
 * list filtered, sorted, searched for what is hidden). A changing route is asked so that nobody's question changes
 * anything: with a version that nobody saw (412 for whoever may), or a body that is refused (422).
 */
export interface MatrixRow {
  /** As in openapi.json: `GET /api/conferences/{slug}`. */
  readonly route: string;
  /** What is asked, where the route alone does not say. */
  readonly asks?: string;
  readonly question: (world: World) => Question;
  readonly expected: Readonly<Record<MatrixRole, Expected>>;
  /** Reads an answer that is not text (a workbook) as text. */
  readonly read?: (answer: Answer) => Promise<string> | string;
}

/** The same for everyone but a few. */
export function everyone(
  expected: Expected,
  but: Partial<Record<MatrixRole, Expected>> = {},
): Record<MatrixRole, Expected> {
  return {
    anonymous: expected,
    stranger: expected,
    speaker: expected,
    reviewer: expected,
    conflictedReviewer: expected,
    trackChair: expected,
    cochair: expected,
    organizer: expected,
    otherOrganizer: expected,
    admin: expected,
    ...but,
  };
}

/** Refused by role: anonymous is asked to sign in, everyone else is forbidden, but for a few. The call is open, so all know the conference. */
export const refusedBut = (but: Partial<Record<MatrixRole, Expected>>): Record<MatrixRole, Expected> =>
  everyone(403, { anonymous: 401, ...but });
