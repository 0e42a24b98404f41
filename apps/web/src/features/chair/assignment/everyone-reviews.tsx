import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { toast, toastProblem } from '../../../ui/toasts';
import { useUsesAssignment } from './use-uses-assignment';

/** The choice against any run: everybody reviews everything. */
export function EveryoneReviews() {
  const { t } = useTranslation('assignment');
  const uses = useUsesAssignment();
  return (
    <>
      <Text size="sm">{t('start.everyoneNote')}</Text>
      <Group>
        <Button
          loading={uses.isPending}
          onClick={() =>
            uses.mutate(false, { onSuccess: () => toast(t('start.everyoneDone')), onError: toastProblem })
          }
        >
          {t('start.everyoneGo')}
        </Button>
      </Group>
    </>
  );
}
