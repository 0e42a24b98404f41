import { Button, Text } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { holds, useConference } from '../../../app/conference-context';
import { EmptyState } from '../../../ui/empty-state';
import { toast, toastProblem } from '../../../ui/toasts';
import { useUsesAssignment } from './use-uses-assignment';

/** Where everybody reviews everything: what that means, and the way to something else. */
export function AssignmentOff() {
  const { t } = useTranslation('assignment');
  const conference = useConference();
  const uses = useUsesAssignment();
  return (
    <EmptyState title={t('off.title')} text={t('off.text')}>
      {holds(conference, ['organizer']) ? (
        <Button
          variant="default"
          loading={uses.isPending}
          onClick={() =>
            uses.mutate(true, { onSuccess: () => toast(t('off.switched')), onError: toastProblem })
          }
        >
          {t('off.switch')}
        </Button>
      ) : (
        <Text size="sm">{t('off.onlyOrganizers')}</Text>
      )}
    </EmptyState>
  );
}
