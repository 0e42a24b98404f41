import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useTranslation } from '../i18n/texts';
import { useConference } from './conference-context';
import { lazyMenu } from './lazy-menu';
import { usePhaseWords } from './use-phase-words';

const ConferenceDropdown = lazyMenu(async () => (await import('./conference-dropdown')).ConferenceDropdown);

/** This conference with its phase and next deadline; pressed, every other one of mine. */
export function ConferenceSwitcher() {
  const { t } = useTranslation('app');
  const here = useConference();
  const words = usePhaseWords();
  return (
    <ConferenceDropdown
      button={(open) => (
        <UnstyledButton
          className="switcher"
          aria-haspopup="menu"
          title={t('switch', { name: here.name })}
          onClick={open}
        >
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
      )}
    />
  );
}
