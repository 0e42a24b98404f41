import { Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../ui/use-now';
import { fromNow } from '../ui/when';
import { useConference } from './conference-context';
import { conferencesQuery } from './conferences-query';
import { phaseOf } from './phase';

/** Every conference of mine with its phase and next deadline. */
export function ConferenceSwitcher() {
  const { t, i18n } = useTranslation('app');
  const here = useConference();
  const conferences = useQuery(conferencesQuery);
  const now = useNow();
  const words = (conference: Parameters<typeof phaseOf>[0]): string => {
    const { phase, until } = phaseOf(conference, now);
    return until
      ? t('phase.until', { phase: t(`phase.${phase}`), when: fromNow(until, now, i18n.language) })
      : t(`phase.${phase}`);
  };
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton className="switcher" title={t('switch', { name: here.name })}>
          <Group gap={6} wrap="nowrap" miw={0}>
            <Text fw={600} size="sm" truncate>
              {here.name}
            </Text>
            <Text size="xs" c="dimmed" visibleFrom="md" style={{ whiteSpace: 'nowrap' }}>
              {words(here)}
            </Text>
            <IconSelector size={14} style={{ flex: 'none' }} />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(conferences.data?.items ?? []).map((conference) => (
          <Menu.Item key={conference.id} component={Link} to={`/c/${conference.slug}`}>
            <Text size="sm" fw={conference.id === here.id ? 600 : 400}>
              {conference.name}
            </Text>
            <Text size="xs" c="dimmed">
              {words(conference)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/">
          {t('allConferences')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
