import { isSubmitted } from '#domain/review/queue-progress';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { type QueueItem, noteSkipped, reloadQueue } from './review-data';

const PATH = '/api/conferences/{slug}/reviews/{number}/skip';
const at = (slug: string, number: number) => ({ params: { path: { slug, number } } });

async function takeUp(queries: QueryClient, slug: string, number: number): Promise<void> {
  try {
    await ask(api.DELETE(PATH, at(slug, number)));
  } catch (error) {
    toastProblem(error);
  }
  // Its place among the others is the server's to say.
  await reloadQueue(queries, slug);
}

async function putOff(queries: QueryClient, slug: string, number: number): Promise<boolean> {
  noteSkipped(queries, slug, number);
  try {
    await ask(api.PUT(PATH, at(slug, number)));
    return true;
  } catch (error) {
    toastProblem(error);
    await reloadQueue(queries, slug);
    return false;
  }
}

/** Puts a talk off to the end of my queue, or takes it up again: the same key and button both ways. */
export function usePutOff(slug: string): (item: Pick<QueueItem, 'number' | 'state'>) => void {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  return ({ number, state }) => {
    if (isSubmitted(state)) return;
    if (state === 'skipped') {
      void takeUp(queries, slug, number).then(() => toast(t('later.back', { number })));
      return;
    }
    void putOff(queries, slug, number).then((isDone) => {
      if (isDone)
        toastWithUndo(t('later.done', { number }), () => void takeUp(queries, slug, number), 'later');
    });
  };
}
