import { useSyncExternalStore } from 'react';

let isReached = true;
const listeners = new Set<() => void>();

/** Every answer, and every failure to get one, says whether the server can be reached. */
export function noteReach(reached: boolean): void {
  if (reached === isReached) return;
  isReached = reached;
  for (const listener of listeners) listener();
}

export const serverIsReached = (): boolean => isReached;

export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the last request got an answer. */
export const useReach = (): boolean => useSyncExternalStore(onReach, serverIsReached);
