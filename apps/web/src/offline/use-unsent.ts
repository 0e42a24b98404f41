import { useSyncExternalStore } from 'react';
import { type Unsent, allUnsent, onUnsent } from '../features/review/unsent';

let changes = 0;
let known: { readonly at: string; readonly unsent: readonly Unsent[] } | null = null;
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

/** What of this user is only on this device, the oldest change first. */
export function useUnsent(userId: string): readonly Unsent[] {
  return useSyncExternalStore(subscribe, () => {
    const at = `${userId} ${changes}`;
    if (known?.at !== at) known = { at, unsent: allUnsent(userId) };
    return known.unsent;
  });
}
