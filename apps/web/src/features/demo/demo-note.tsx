import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { api, ask } from '../../api/client';
import { useInstallation } from '../../api/use-login';
import { toast, toastProblem } from '../../ui/toasts';
import { LoadDemo } from './demo-choice';

/** Below the admin's conferences: that the demo is there and how it goes, or that there is one. */
export function DemoNote() {
  const { t } = useTranslation('demo');
  const { data: installation } = useInstallation();
  if (!installation) return null;
  return (
    <Group mt="md" gap="sm" justify="space-between">
      <Text size="sm" c="dimmed" maw={520}>
        {t(installation.hasDemo ? 'note.loaded' : 'note.offer')}
      </Text>
      {installation.hasDemo ? <RemoveDemo /> : <LoadDemo variant="subtle" />}
    </Group>
  );
}

function RemoveDemo() {
  const { t } = useTranslation('demo');
  const queries = useQueryClient();
  const [isAsking, { open, close }] = useDisclosure(false);
  const removing = useMutation({
    mutationFn: () => ask(api.DELETE('/api/installation/demo')),
    onSuccess: async () => {
      close();
      toast(t('note.removed'));
      await queries.invalidateQueries();
    },
    onError: toastProblem,
  });
  return (
    <>
      <Button variant="subtle" onClick={open}>
        {t('note.remove')}
      </Button>
      <Modal opened={isAsking} onClose={close} title={t('note.confirm.title')}>
        <Text size="sm">{t('note.confirm.text')}</Text>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('note.confirm.no')}
          </Button>
          <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('note.confirm.yes')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
