import { Code, SimpleGrid, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/texts';
import { api, ask, seen } from '../../api/client';
import { ZonedTimeInput } from '../../ui/zoned-time-input';
import type { SectionProps } from './general-section';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

export function CallSection({ conference, reload }: SectionProps) {
  const { t } = useTranslation('settings');
  const { slug, version, timeZone, callOpensAt, callClosesAt } = conference;
  const stored = useMemo(() => ({ callOpensAt, callClosesAt }), [callOpensAt, callClosesAt]);
  const section = useSection(
    stored,
    version,
    (body, at) =>
      ask(api.PATCH('/api/conferences/{slug}', { params: { path: { slug } }, headers: seen(at), body })),
    reload,
  );
  const { value, change } = section;
  return (
    <SectionPanel id="call" title={t('sections.call')} section={section}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ZonedTimeInput
          label={t('call.opens')}
          zone={timeZone}
          value={value.callOpensAt}
          onChange={(at) => change({ ...value, callOpensAt: at })}
        />
        <ZonedTimeInput
          label={t('call.closes')}
          zone={timeZone}
          value={value.callClosesAt}
          onChange={(at) => change({ ...value, callClosesAt: at })}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('call.help', { zone: timeZone })}
      </Text>
      <Text size="sm">
        {t('call.link')}: <Code>{`${window.location.origin}/c/${slug}/call`}</Code>
      </Text>
    </SectionPanel>
  );
}
