import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Dialog } from '../../../ui/dialog';
import { ProblemNote } from '../../../ui/problem-note';
import { toast, toastProblem, toastWithUndo } from '../../../ui/toasts';
import { isOfAll, type Target, useSetAside } from './use-set-asides';

interface SetAsideDialogProps {
  readonly slug: string;
  readonly target: Target;
  readonly close: () => void;
}

/** Asks for the reason, which is required; loaded when it is opened. */
export function SetAsideDialog({ slug, target, close }: SetAsideDialogProps) {
  const { t } = useTranslation('set-asides');
  const { put, takeBack } = useSetAside(slug);
  const [reason, setReason] = useState('');
  const { name } = target;
  const all = isOfAll(target);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { version } = await put.mutateAsync({ target, reason });
    close();
    toastWithUndo(t(all ? 'doneAll' : 'doneOne', { name }), () => {
      takeBack
        .mutateAsync({ target, version })
        .then(() => toast(t(all ? 'countedAll' : 'countedOne', { name })), toastProblem);
    });
  };
  return (
    <Dialog
      onClose={close}
      title={all ? t('titleAll', { count: target.reviews, name }) : t('titleOne', { name })}
    >
      {/* A refusal is shown below, from the mutation's own state. */}
      <form onSubmit={(event) => void submit(event).catch(() => {})}>
        <Stack gap="sm">
          <Text size="sm">{t(all ? 'whatAll' : 'what')}</Text>
          <Textarea
            label={t('reason')}
            description={t('reasonHelp')}
            data-autofocus
            required
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {put.isError && <ProblemNote error={put.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={put.isPending} disabled={reason.trim() === ''}>
              {t('confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
