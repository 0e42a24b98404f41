import { useSyncExternalStore } from 'react';

/** The review that was last submitted while its writer went on to the next talk. */
export interface Behind {
  readonly slug: string;
  readonly number: number;
  readonly isIn: boolean;
}

let last: Behind | null = null;
const listeners = new Set<() => void>();

function set(behind: Behind | null): void {
  last = behind;
  for (const listener of listeners) listener();
}

const isLast = (slug: string, number: number): boolean => last?.slug === slug && last.number === number;

export const noteOnItsWay = (slug: string, number: number): void => set({ slug, number, isIn: false });

export function noteIn(slug: string, number: number): void {
  if (isLast(slug, number)) set({ slug, number, isIn: true });
}

/** It is told otherwise what became of it. */
export function noteOver(slug: string, number: number): void {
  if (isLast(slug, number)) set(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useBehind = (): Behind | null => useSyncExternalStore(subscribe, () => last);
