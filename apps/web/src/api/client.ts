import createClient from 'openapi-fetch';
import { noteReach } from './reach';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Something the server refused: what it says to people, and what programs go by. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly faults: readonly { field?: string; line?: number; reason: string }[] = [],
    readonly current?: unknown,
    readonly requestId?: string,
    /** What a change would do, where it needs somebody's word. */
    readonly effects: readonly { kind: string; count: number; message: string }[] = [],
  ) {
    super(title);
    this.name = 'ApiProblem';
  }
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; throws ApiProblem otherwise, also where the server could not be reached (status 0). */
export async function ask<T>(request: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await request;
  } catch {
    noteReach(false);
    throw new ApiProblem(0, 'unreachable', '');
  }
  noteReach(true);
  if (outcome.response.ok) return outcome.data as T;
  const problem = (outcome.error ?? {}) as Partial<ApiProblem>;
  throw new ApiProblem(
    outcome.response.status,
    problem.code ?? 'internal',
    problem.title ?? '',
    problem.faults ?? [],
    problem.current,
    problem.requestId,
    problem.effects,
  );
}

/** The header that says which version was seen; null: this is a creation. */
export const seen = (version: number | null): Record<string, string> =>
  version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` };
