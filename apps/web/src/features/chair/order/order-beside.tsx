import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { When } from '../../../ui/when';
import { useTrackOrders } from './track-order-column';
import { useNames } from './use-names';

interface OrderBesideProps {
  /** The one track that the list shows; null: several. */
  readonly trackId: string | null;
  readonly isSortedByIt: boolean;
  readonly onSort: () => void;
}

/** Above the ranked list of one track: whose order there is, and the way to start from it. */
export function OrderBeside({ trackId, isSortedByIt, onSort }: OrderBesideProps) {
  const { t } = useTranslation('order');
  const { slug, timeZone } = useConference();
  const names = useNames();
  const order = useTrackOrders()?.items.find((item) => item.trackId === trackId);
  if (!order) return null;
  const { signOff, accept, maybe, reject, untouched } = order;
  const placed = accept + maybe + reject;
  return (
    <p className="order-beside">
      {signOff.signedOffAt ? (
        <>
          <b>{t('inRanking.signedOff', { names: names(signOff.signedOffBy) })}</b>
          <span className="quiet">
            <When at={signOff.signedOffAt} zone={timeZone} />
          </span>
        </>
      ) : (
        <span>{t('inRanking.underWay', { placed, count: placed + untouched })}</span>
      )}
      {placed > 0 && !isSortedByIt && (
        <Button size="compact-xs" variant="default" onClick={onSort}>
          {t('inRanking.start')}
        </Button>
      )}
      <Anchor component={Link} to={`/c/${slug}/chair/order/${order.trackId}`} inherit>
        {t('inRanking.open')}
      </Anchor>
    </p>
  );
}
