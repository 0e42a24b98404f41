import { Button, Group, Menu, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/texts';
import { useConference } from '../../app/conference-context';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { forgetElsewhere, noteGone, reloadQueue } from './review-data';
import { useActing } from './use-acting';

type Step = 'conflict' | 'decline';

export interface StepAsideProps {
  readonly number: number;
  readonly canDecline: boolean;
  readonly abstain: (() => void) | null;
  readonly onGone: () => void;
}

/** A conflict of interest, or no: either way the talk leaves my queue at once. */
export function StepAsideMenu({ number, canDecline, abstain, onGone }: StepAsideProps) {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [words, setWords] = useState('');
  const { act } = useActing(slug);
  const going = useMutation({
    mutationFn: (chosen: Step) =>
      act(
        number,
        chosen === 'decline'
          ? { kind: 'decline', reason: words }
          : { kind: 'conflict', isDeclared: true, note: words },
      ),
    onSuccess: async ({ isSent }, chosen) => {
      onGone();
      const said = `${t(`${chosen}.done`, { number })}${isSent ? '' : ` ${t('waits')}`}`;
      if (chosen === 'decline') toast(said);
      else toastWithUndo(said, () => void takeBack());
      if (chosen === 'conflict') forgetElsewhere(queries);
      await noteGone(queries, slug, number);
    },
  });
  const takeBack = async (): Promise<void> => {
    try {
      const { isSent, isBackInQueue } = await act(number, { kind: 'conflict', isDeclared: false, note: '' });
      const how = !isSent ? 'backLater' : isBackInQueue === false ? 'replaced' : 'back';
      toast(t(`conflict.${how}`, { number }));
    } catch (error) {
      toastProblem(error);
    }
    await reloadQueue(queries, slug);
  };
  const open = (chosen: Step) => () => {
    going.reset();
    setWords('');
    setStep(chosen);
  };
  return (
    <>
      <Menu position="bottom-end" defaultOpened>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm">
            {t('stepAside')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open('conflict')}>{t('conflict.action')}</Menu.Item>
          {canDecline && <Menu.Item onClick={open('decline')}>{t('decline.action')}</Menu.Item>}
          {abstain && <Menu.Item onClick={abstain}>{t('abstain.action')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {step && (
        <Dialog
          closeButtonProps={{ 'aria-label': t('close', { ns: 'app' }) }}
          onClose={() => setStep(null)}
          title={t(`${step}.title`)}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              going.mutate(step);
            }}
          >
            <Text size="sm" mb="sm">
              {t(`${step}.text`)}
            </Text>
            <Textarea
              data-autofocus
              required={step === 'decline'}
              label={t(step === 'conflict' ? 'conflict.note' : 'decline.reason')}
              maxLength={2000}
              autosize
              minRows={2}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            {going.isError && <ProblemNote error={going.error} />}
            <Group mt="md" justify="flex-end">
              <Button variant="default" onClick={() => setStep(null)}>
                {t('cancel', { ns: 'app' })}
              </Button>
              <Button type="submit" loading={going.isPending}>
                {t(`${step}.confirm`)}
              </Button>
            </Group>
          </form>
        </Dialog>
      )}
    </>
  );
}
