import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import type { Bidding } from './use-bidding';

/** Whether my bids are on the server: saved and when, or kept here and tried again. */
export function BidSaveMark({ mark, unsentCount }: Pick<Bidding, 'mark' | 'unsentCount'>) {
  const { t, i18n } = useTranslation('bid');
  const words = (): string => {
    if (mark.kind === 'saved')
      return t('mark.saved', {
        time: mark.at.toLocaleTimeString(i18n.language, {
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }),
      });
    if (mark.kind === 'kept-here')
      return t(mark.problem.status === 401 ? 'mark.signedOut' : 'mark.keptHere', { count: unsentCount });
    return t(mark.kind === 'waiting' ? 'mark.waiting' : 'mark.untouched');
  };
  return (
    <span className="bid-mark" data-mark={mark.kind} role="status">
      {mark.kind === 'kept-here' && <IconCloudOff size={15} aria-hidden />}
      {words()}
    </span>
  );
}
