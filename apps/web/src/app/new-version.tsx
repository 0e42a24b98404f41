import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { appWords } from '../i18n/texts';

const ID = 'new-version';

/**
 * A new version of the pages is out: the open page goes on with the code it began with, and says calmly that loading it
 * again brings the new one. Said once; what is typed is kept over a reload, as always.
 */
export function sayNewVersion(): void {
  notifications.show({
    id: ID,
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': appWords('close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{appWords('newVersion.text')}</Text>
        <Button size="compact-sm" variant="default" flex="none" onClick={() => window.location.reload()}>
          {appWords('newVersion.reload')}
        </Button>
      </Group>
    ),
  });
}

/** A piece of this page's code that is nowhere any more: the server has another version by now. */
export function watchForMissingCode(): void {
  window.addEventListener('vite:preloadError', () => {
    if (navigator.onLine) sayNewVersion();
  });
}

// One that lies in a bag for days is asked when it is opened.
const ASK_EVERY = 10 * 60_000;

/** A device that keeps the pages' code: a next version that is loaded beside it is told of. */
export function watchForNextWorker(registration: ServiceWorkerRegistration): void {
  let askedAt = Date.now();
  const watch = (): void => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      // Without one that is active this is the first version, not the next one.
      if (next.state === 'installed' && registration.active) sayNewVersion();
    });
  };
  registration.addEventListener('updatefound', watch);
  // One that began to load before this page asked.
  watch();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - askedAt < ASK_EVERY) return;
    askedAt = Date.now();
    registration.update().catch(() => {
      // No network: asked the next time.
    });
  });
}
