import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useReach } from '../api/reach';
import { keepSending } from '../features/review/outbox';
import { useTranslation } from '../i18n/texts';
import { useUnsent } from './use-unsent';
import './offline.css';

const KeptList = lazy(async () => ({ default: (await import('./kept-list')).KeptList }));

/** "Offline: 3 changes kept here"; and, back online, what its writer must look at. Opens the list of them. */
export function OfflineMark({ userId }: { readonly userId: string }) {
  const { t } = useTranslation('offline');
  const queries = useQueryClient();
  const isReached = useReach();
  const here = useUnsent(userId);
  const all = [...here.unsent, ...here.acts];
  const [isOpen, setOpen] = useState(false);
  useEffect(() => keepSending(queries, userId), [queries, userId]);
  const held = all.filter(({ hold }) => hold).length;
  if (isReached && held === 0 && !isOpen) return null;
  const count = isReached ? held : all.length;
  const Icon = isReached ? IconAlertTriangle : IconCloudOff;
  const words = isReached ? t('needYou', { count }) : count > 0 ? t('offlineKept', { count }) : t('offline');
  return (
    <>
      <UnstyledButton
        className="offline-mark"
        data-needs-you={isReached || undefined}
        aria-haspopup="dialog"
        aria-label={words}
        disabled={all.length === 0}
        onClick={() => setOpen(true)}
      >
        <Icon size={16} aria-hidden />
        <span className="offline-words">{words}</span>
        {count > 0 && <span className="offline-count">{count}</span>}
      </UnstyledButton>
      <VisuallyHidden role="status">{words}</VisuallyHidden>
      {isOpen && (
        <Suspense fallback={null}>
          <KeptList userId={userId} here={here} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
