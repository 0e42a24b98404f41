import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../i18n/texts';
import { Dialog } from '../ui/dialog';

interface UnsentAtSignOutProps {
  /** What could not be sent. */
  readonly count: number;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Somebody signs out while something is only on this device, and it cannot be sent: they decide. */
export function UnsentAtSignOut({ count, leave, stay }: UnsentAtSignOutProps) {
  const { t } = useTranslation('offline');
  return (
    <Dialog
      onClose={stay}
      title={t('signOut.title')}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      <Text size="sm">{t('signOut.text', { count })}</Text>
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={stay} data-autofocus>
          {t('signOut.stay')}
        </Button>
        <Button color="red" onClick={leave}>
          {t('signOut.leave')}
        </Button>
      </Group>
    </Dialog>
  );
}
