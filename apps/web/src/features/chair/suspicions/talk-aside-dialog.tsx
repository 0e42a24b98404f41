import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SET_ASIDE_KINDS } from '#domain/proposal/suspicion';
import { useTranslation } from '../../../i18n/texts';
import { ProblemNote } from '../../../ui/problem-note';
import { toastWithUndo } from '../../../ui/toasts';
import type { Kind, Talk } from './use-suspicions';

interface TalkAsideDialogProps {
  readonly talk: Talk;
  readonly kind: Kind;
  readonly close: () => void;
  readonly setAside: (kind: Kind, reason: string) => Promise<{ version: number }>;
  readonly takeBack: (talk: Pick<Talk, 'number' | 'version'>) => void;
}

/** Asks what it is and why; the reason is required. Loaded when it is opened. */
export function TalkAsideDialog({ talk, kind, close, setAside, takeBack }: TalkAsideDialogProps) {
  const { t } = useTranslation('suspicions');
  const [chosen, setChosen] = useState(kind);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { number } = talk;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const { version } = await setAside(chosen, reason);
      close();
      toastWithUndo(t('asideDone', { number }), () => takeBack({ number, version }));
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('asideTitle', { number })}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('asideText')}</Text>
          <Radio.Group
            label={t('kindLabel')}
            value={chosen}
            onChange={(value) => setChosen(SET_ASIDE_KINDS.find((one) => one === value) ?? chosen)}
          >
            <Stack gap={6} mt={6}>
              {SET_ASIDE_KINDS.map((one) => (
                <Radio key={one} value={one} label={t(`kind.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
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
          {problem !== null && <ProblemNote error={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('cancel', { ns: 'app' })}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('asideAction')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
