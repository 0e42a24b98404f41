import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem } from '../../ui/toasts';
import { CommentText } from './comment-text';

interface LookAgainNoteProps {
  readonly number: number;
  readonly roundId: string;
  readonly message: string;
}

/** What a chair asks of my review, above the form: I change it, or say that it stands. */
export function LookAgainNote({ number, roundId, message }: LookAgainNoteProps) {
  const { t } = useTranslation('discussion');
  const { slug } = useConference();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const stands = async (): Promise<void> => {
    setBusy(true);
    try {
      await ask(
        api.POST('/api/conferences/{slug}/reviews/{number}/stands', {
          params: { path: { slug, number }, query: { round: roundId } },
        }),
      );
      toast(t('again.answered', { number }));
    } catch (error) {
      toastProblem(error);
    }
    setBusy(false);
    await Promise.all(
      [
        ['review-page', slug, number],
        ['review-queue', slug],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
  return (
    <Alert color="indigo" p="sm" title={t('again.title')}>
      <CommentText text={message} mentions={[]} />
      <p className="review-help">{t('again.help')}</p>
      <Button size="xs" variant="default" loading={isBusy} onClick={() => void stands()}>
        {t('again.stands')}
      </Button>
    </Alert>
  );
}
