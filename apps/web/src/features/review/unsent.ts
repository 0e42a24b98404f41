import { keepHere, keptHere, keysKeptHere } from '../../ui/kept-here';
import type { Kept } from './stored-review';

/**
 * What a reviewer typed or submitted and the server does not have yet. In local storage, not IndexedDB: it is written
 * before the key is up, so that closing the page in the next moment loses nothing.
 */
export interface Unsent extends Kept {
  readonly slug: string;
  readonly number: number;
  readonly proposalId: string;
  readonly roundId: string;
  /** When it was changed last; milliseconds. */
  readonly at: number;
}

const of = (userId: string): string => `review:${userId}:`;
const listeners = new Set<() => void>();

/** Which review it is: a proposal may be reviewed in several rounds. */
export type ReviewName = Pick<Unsent, 'roundId' | 'proposalId'>;

export const nameOf = (userId: string, { roundId, proposalId }: ReviewName): string =>
  `${of(userId)}${roundId}:${proposalId}`;

export const unsentOf = (userId: string, name: ReviewName): Unsent | null =>
  keptHere<Unsent>(nameOf(userId, name));

export function keepUnsent(userId: string, name: ReviewName, unsent: Unsent | null): void {
  keepHere(nameOf(userId, name), unsent);
  tellUnsent();
}

/** Something was kept here, or is not only here any more. */
export function tellUnsent(): void {
  for (const listener of listeners) listener();
}

export function onUnsent(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Everything of this user that is only here, the oldest change first. */
export const allUnsent = (userId: string): Unsent[] =>
  keysKeptHere(of(userId))
    .flatMap((key) => keptHere<Unsent>(key) ?? [])
    .toSorted((a, b) => a.at - b.at);

export const hasUnsent = (userId: string): boolean => keysKeptHere(of(userId)).length > 0;
