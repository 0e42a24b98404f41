import { isSubmitted } from '#domain/review/queue-progress';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { useNamedRound } from './round-address';
import { type QueueItem, noteSkipped, reloadQueue } from './review-data';

const PATH = '/api/conferences/{slug}/reviews/{number}/skip';
const at = ({ slug, number, round }: Place) => ({
  params: { path: { slug, number }, ...(round === null ? {} : { query: { round } }) },
});

interface Place {
  readonly slug: string;
  readonly number: number;
  readonly round: string | null;
}

async function takeUp(queries: QueryClient, place: Place): Promise<void> {
  try {
    await ask(api.DELETE(PATH, at(place)));
  } catch (error) {
    toastProblem(error);
  }
  // Its place among the others is the server's to say.
  await reloadQueue(queries, place.slug);
}

async function putOff(queries: QueryClient, place: Place): Promise<boolean> {
  noteSkipped(queries, place.slug, place.number, place.round);
  try {
    await ask(api.PUT(PATH, at(place)));
    return true;
  } catch (error) {
    toastProblem(error);
    await reloadQueue(queries, place.slug);
    return false;
  }
}

/** Puts a talk off to the end of my queue, or takes it up again: the same key and button both ways. */
export function usePutOff(slug: string): (item: Pick<QueueItem, 'number' | 'state'>) => void {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const round = useNamedRound();
  return ({ number, state }) => {
    const place = { slug, number, round };
    if (isSubmitted(state)) return;
    if (state === 'skipped') {
      void takeUp(queries, place).then(() => toast(t('later.back', { number })));
      return;
    }
    void putOff(queries, place).then((isDone) => {
      if (isDone) toastWithUndo(t('later.done', { number }), () => void takeUp(queries, place), 'later');
    });
  };
}
