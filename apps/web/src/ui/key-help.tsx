import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from '../i18n/texts';
import { KeyName } from './key-name';
import type { KeyBinding } from './keys';
import { Dialog } from './dialog';

/** What `?` shows: every key that is bound now. */
export function KeyHelp({
  bindings,
  close,
}: {
  readonly bindings: readonly KeyBinding[];
  readonly close: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Dialog onClose={close} title={t('keys.title')}>
      <Stack gap={6}>
        {[...new Set(bindings.map(({ label }) => label))].map((label) => (
          <Group key={label} justify="space-between" wrap="nowrap">
            <Text size="sm">{label}</Text>
            <Group gap={8} wrap="nowrap">
              {bindings
                .filter((binding) => binding.label === label)
                .map(({ keys }) => (
                  <KeyName key={keys} keys={keys} />
                ))}
            </Group>
          </Group>
        ))}
        {bindings.length === 0 && <Text size="sm">{t('keys.none')}</Text>}
      </Stack>
    </Dialog>
  );
}
