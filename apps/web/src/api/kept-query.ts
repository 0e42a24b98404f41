import type { QueryKey } from '@tanstack/react-query';
import { ApiProblem } from './client';
import { keptFor } from '../offline/device-owner';
import { noteReach } from './reach';

// A train's network may take a request and never answer: what is kept is better than waiting.
const PATIENCE = 8_000;

/**
 * A query whose answers a reviewer's device keeps, once it keeps any (offline/keep-answers.ts): read from there where the
 * server cannot be reached. The server is asked first, always.
 */
export const keptQuery = <T>(queryKey: QueryKey, ask: () => Promise<T>) => ({
  queryKey,
  queryFn: () => orKept(queryKey, ask),
  meta: { isKept: true },
});

async function orKept<T>(queryKey: QueryKey, ask: () => Promise<T>): Promise<T> {
  if (keptFor() === null) return ask();
  const asked = ask();
  try {
    return await Promise.race([asked, patience()]);
  } catch (error) {
    if (!isUnreached(error)) throw error;
    const { readAnswer } = await import('../offline/kept-answers');
    const kept = await readAnswer<T>(queryKey);
    if (kept === undefined) return asked;
    noteReach(false);
    return kept;
  }
}

/** No answer at all, or one by something that stands before the server. */
const isUnreached = (error: unknown): boolean =>
  error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);

const patience = (): Promise<never> =>
  new Promise((_, fail) => setTimeout(() => fail(new ApiProblem(0, 'unreachable', '')), PATIENCE));
