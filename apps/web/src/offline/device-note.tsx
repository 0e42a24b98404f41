import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReach } from '../api/reach';
import { useLogin } from '../api/use-login';
import { useConference } from '../app/conference-context';
import { useTranslation } from '../i18n/texts';
import { keepAssignedSet } from './keep-answers';
import { talksOf } from './assigned-pages';
import { keptKeys } from './kept-answers';

// The page comes first; what is for later may wait.
const AFTER = 1500;

/** Keeps the assigned set on this device while a reviewer's page is open. Says so where `isSaid`, and what stands in the way. */
export function DeviceNote({ isSaid = false }: { readonly isSaid?: boolean }) {
  const { t } = useTranslation('offline');
  const { slug } = useConference();
  const queries = useQueryClient();
  const userId = useLogin().data?.user?.id;
  const isReached = useReach();
  const [kept, setKept] = useState<number | null>(null);
  useEffect(() => {
    if (userId === undefined) return undefined;
    const timer = setTimeout(async () => {
      try {
        // Wanted when there is no network to load it over.
        void import('./offline-mark');
        if (isReached) await keepAssignedSet(queries, userId, slug);
        setKept(talksOf(slug, await keptKeys()));
      } catch {
        // No storage in this browser, or it is full: nothing is kept, and nothing says that it is.
      }
    }, AFTER);
    return () => clearTimeout(timer);
  }, [queries, userId, slug, isReached]);
  if (!isSaid || (window.isSecureContext && !kept)) return null;
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {window.isSecureContext ? t('kept', { count: kept ?? 0 }) : t('plainHttp')}
    </Text>
  );
}
