import { Button, Loader, Popover, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { api, ask, type Schemas } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { AffinityParts } from '../../ui/affinity-parts';

/** The parts of my own affinity, nothing about anybody else. */
export function WhyMeNote({ number }: { readonly number: number }) {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const reasons = useQuery({
    queryKey: ['own-reasons', slug, number],
    queryFn: () =>
      ask<Schemas['OwnReasons']>(
        api.GET('/api/conferences/{slug}/reviews/{number}/reasons', { params: { path: { slug, number } } }),
      ),
  });
  const { data } = reasons;
  const how = data?.assignedAt == null ? 'why.everyone' : data.isByHand ? 'why.byHand' : 'why.byRun';
  return (
    <Popover defaultOpened position="bottom-end" width={320} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          {t('why.action')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('why.title')}>
        <Stack gap="xs">
          {reasons.isPending && <Loader size="xs" />}
          {reasons.isError && <Text size="sm">{t('why.failed')}</Text>}
          {data && (
            <>
              <Text size="sm">{t(how)}</Text>
              <AffinityParts affinity={data.affinity} />
            </>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
