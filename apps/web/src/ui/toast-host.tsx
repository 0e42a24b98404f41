import { useNotifications } from '@mantine/notifications';
import { Suspense, lazy, useState } from 'react';

const ToastStack = lazy(async () => ({ default: (await import('./toast-stack')).ToastStack }));

/** Where toasts appear; loaded with the first of them, which waits in its store until then. */
export function ToastHost() {
  const { notifications, queue } = useNotifications();
  const [isWanted, setWanted] = useState(false);
  if (!isWanted && notifications.length + queue.length > 0) setWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <ToastStack />
    </Suspense>
  );
}
