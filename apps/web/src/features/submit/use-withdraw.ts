import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/texts';
import { useConference } from '../../app/conference-context';
import { toast, toastProblem, toastWithUndo } from '../../ui/toasts';
import { type Talk, moveTalk, myTalksKey, talkKeyOf } from './talk-queries';

/** Withdraws over the version seen, and offers the way back. */
export function useWithdraw({ number }: Pick<Talk, 'number'>) {
  const { t } = useTranslation('submit');
  const { slug } = useConference();
  const queries = useQueryClient();
  const show = (talk: Talk): void => {
    queries.setQueryData(talkKeyOf(slug, number), talk);
    void queries.invalidateQueries({ queryKey: myTalksKey(slug) });
  };
  const restore = async (version: number): Promise<void> => {
    try {
      show(await moveTalk(slug, 'restore', { number, version }));
      toast(t('withdraw.restored'));
    } catch (error) {
      toastProblem(error);
    }
  };
  return useMutation({
    mutationFn: (version: number) => moveTalk(slug, 'withdraw', { number, version }),
    onSuccess: (talk) => {
      show(talk);
      toastWithUndo(t('withdraw.done', { number }), () => void restore(talk.version));
    },
    onError: toastProblem,
  });
}
