import { Suspense, lazy, useCallback, useState, useSyncExternalStore } from 'react';
import { useReach } from '../api/reach';
import { useLogin } from '../api/use-login';
import { hasUnsent, onUnsent } from '../features/review/unsent';
import { hasActs } from '../features/review/waiting-acts';
import { keptFor } from '../offline/device-owner';

const OfflineMark = lazy(async () => {
  try {
    return { default: (await import('../offline/offline-mark')).OfflineMark };
  } catch {
    // Its code is not on this device, and there is no network: the page goes on without the mark.
    return { default: () => null };
  }
});

/** In the frame: what is kept on this device only. Loaded once there is something, or no network for a device that keeps talks. */
export function KeptMark() {
  const userId = useLogin().data?.user?.id ?? '';
  const isReached = useReach();
  const isKept = useSyncExternalStore(
    onUnsent,
    useCallback(() => hasUnsent(userId) || hasActs(userId), [userId]),
  );
  const [wasWanted, setWanted] = useState(false);
  const isWanted = wasWanted || isKept || (!isReached && keptFor() === userId);
  if (isWanted && !wasWanted) setWanted(true);
  if (!isWanted || userId === '') return null;
  return (
    <Suspense fallback={null}>
      <OfflineMark userId={userId} />
    </Suspense>
  );
}
