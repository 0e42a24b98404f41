import { Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/texts';
import { Link } from 'react-router';
import { useConference } from './conference-context';
import { conferencesQuery } from './conferences-query';
import type { MenuParts } from './lazy-menu';
import { usePhaseWords } from './use-phase-words';

export function ConferenceDropdown({ button }: MenuParts) {
  const { t } = useTranslation('app');
  const here = useConference();
  const words = usePhaseWords();
  const conferences = useQuery(conferencesQuery);
  return (
    <Menu position="bottom-start" width={320} defaultOpened>
      <Menu.Target>{button}</Menu.Target>
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
