import { isSubmitted } from '#domain/review/queue-progress';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { type QueueItem, noteLater } from './review-data';
import { useActing } from './use-acting';

/** Puts a talk off to the end of my queue, or takes it up again: the same key and button both ways. */
export function usePutOff(slug: string): (item: Pick<QueueItem, 'number' | 'state'>) => void {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const { act, roundId } = useActing(slug);
  const say = async (number: number, isPutOff: boolean): Promise<boolean> => {
    const tried = act(number, { kind: 'later', isPutOff });
    noteLater(queries, { slug, number, roundId }, isPutOff);
    try {
      await tried;
      return true;
    } catch (error) {
      toastProblem(error);
      return false;
    }
  };
  return ({ number, state }) => {
    if (isSubmitted(state)) return;
    const isPutOff = state !== 'skipped';
    void say(number, isPutOff).then((isDone) => {
      if (!isDone) return;
      if (isPutOff) toastWithUndo(t('later.done', { number }), () => void say(number, false), 'later');
      else toast(t('later.back', { number }));
    });
  };
}
