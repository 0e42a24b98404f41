import { useSyncExternalStore } from 'react';
import { type Unsent, allUnsent, onUnsent } from '../features/review/unsent';
import { type WaitingAct, allActs } from '../features/review/waiting-acts';

/** What is only on this device: reviews, and what else was done. */
export interface OnlyHere {
  readonly unsent: readonly Unsent[];
  readonly acts: readonly WaitingAct[];
}

let changes = 0;
let known: (OnlyHere & { readonly at: string }) | null = null;
onUnsent(() => {
  changes += 1;
});

function subscribe(listener: () => void): () => void {
  const stop = onUnsent(listener);
  // Another tab of this browser sent or kept something.
  const onStorage = (): void => {
    changes += 1;
    listener();
  };
  window.addEventListener('storage', onStorage);
  return () => {
    stop();
    window.removeEventListener('storage', onStorage);
  };
}

/** What of this user is only on this device, each the oldest first. */
export function useUnsent(userId: string): OnlyHere {
  return useSyncExternalStore(subscribe, () => {
    const at = `${userId} ${changes}`;
    if (known?.at !== at) known = { at, unsent: allUnsent(userId), acts: allActs(userId) };
    return known;
  });
}
