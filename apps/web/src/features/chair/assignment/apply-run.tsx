import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../ui/problem-note';
import { toastWithUndo } from '../../../ui/toasts';
import { type Run, useRunActions } from './use-runs';

interface ApplyRunProps {
  readonly slug: string;
  readonly run: Run;
  readonly undo: (version: number) => void;
}

/** The page's primary action: says what it will do, does it whole, offers the way back. */
export function ApplyRun({ slug, run, undo }: ApplyRunProps) {
  const { t } = useTranslation('assignment');
  const { apply } = useRunActions(slug, run.id);
  const [isAsking, { open, close }] = useDisclosure(false);
  const { preview } = run;
  if (!preview) return null;
  const { added, kept, removed, uncoveredCount } = preview;
  // Awaited, since applying takes this button off the page; a refusal is shown in the dialog.
  const confirm = async (): Promise<void> => {
    const applied = await apply.mutateAsync({ version: run.version, part: null }).catch(() => null);
    if (applied === null) return;
    close();
    toastWithUndo(t('applied', { ...applied }), () => undo(applied.version));
  };
  return (
    <>
      <Button onClick={open}>{t('apply.action')}</Button>
      <Modal opened={isAsking} onClose={close} title={t('apply.title')}>
        <Stack gap="sm">
          <ul className="plain-list">
            <Text component="li" size="sm">
              {t('apply.added', { count: added })}
            </Text>
            <Text component="li" size="sm">
              {t('apply.removed', { count: removed })}
            </Text>
            <Text component="li" size="sm">
              {t('apply.kept', { count: kept })}
            </Text>
          </ul>
          {uncoveredCount > 0 && (
            <Text size="sm" fw={600}>
              {t('apply.short', { count: uncoveredCount })}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('apply.help')}
          </Text>
          {apply.error !== null && <ProblemNote error={apply.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t('apply.notYet')}
            </Button>
            <Button loading={apply.isPending} onClick={() => void confirm()} data-autofocus>
              {t('apply.action')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
