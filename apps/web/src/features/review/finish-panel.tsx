import { isSubmitted } from '#domain/review/queue-progress';
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem } from '../../ui/toasts';
import { When } from '../../ui/when';
import { useRoundQuery } from './round-address';
import { type Queue, reloadQueue } from './review-data';
import { useActing } from './use-acting';

/** "Done": says that I am through with this round, or takes it back; what is left is said instead. */
export function FinishPanel({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('queue');
  const { slug, timeZone } = useConference();
  const queries = useQueryClient();
  const { act } = useActing(slug);
  const [isBusy, setBusy] = useState(false);
  const inRound = useRoundQuery();
  const { finishedAt, items } = queue;
  const left = items.filter(({ state }) => !isSubmitted(state)).length;
  const say = async (isDone: boolean): Promise<void> => {
    setBusy(true);
    try {
      const { isSent } = await act(null, { kind: 'done', isDone });
      if (!isSent) toast(t('finish.waits'));
    } catch (error) {
      toastProblem(error);
    }
    await reloadQueue(queries, slug);
    setBusy(false);
  };
  if (left > 0) {
    return (
      <div className="panel finish-panel">
        <Text size="sm">
          {finishedAt !== null && `${t('finish.since', { count: left })} `}
          {t('finish.left', { count: left })}
        </Text>
        <Button component={Link} to={`/c/${slug}/review/next${inRound}`} size="sm">
          {t('finish.goOn')}
        </Button>
      </div>
    );
  }
  return (
    <div className="panel finish-panel" role="status">
      <Text size="sm">
        {finishedAt === null ? (
          t('finish.offer')
        ) : (
          <>
            <b>{t('finish.said')}</b> <When at={finishedAt} zone={timeZone} isOwn />. {t('finish.thanks')}
          </>
        )}
      </Text>
      <Button
        size="sm"
        loading={isBusy}
        variant={finishedAt === null ? 'filled' : 'default'}
        onClick={() => void say(finishedAt === null)}
      >
        {t(finishedAt === null ? 'finish.action' : 'finish.takeBack')}
      </Button>
    </div>
  );
}
