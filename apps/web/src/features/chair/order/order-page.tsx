import { Anchor, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { OrderDesk } from './order-desk';
import { useNames } from './use-names';
import { orderQuery } from './use-order';
import '../ranking/ranking.css';
import './order.css';

/** The ranked list of this track alone, sorted by this order. */
const inRanking = (track: string): string =>
  new URLSearchParams({ q: `track:"${track.replaceAll('"', '')}"`, sort: 'order' }).toString();

/** The joint order of one track's chairs; everybody else reads it. */
export function OrderPage() {
  const { t } = useTranslation('order');
  const { slug, tracks } = useConference();
  const { trackId = '' } = useParams();
  const order = useQuery(orderQuery(slug, trackId));
  const names = useNames();
  const track = order.data?.track ?? tracks.find(({ id }) => id === trackId)?.name ?? '';
  const isEmpty = order.data?.items.length === 0 && order.data.hidden === 0;
  return (
    <div className="page page-ranking page-order">
      <PageTitle title={t('titleOf', { track })}>
        <Anchor component={Link} to={`/c/${slug}/chair/order?all=1`} size="sm">
          {t('title')}
        </Anchor>
        <Anchor component={Link} to={`/c/${slug}/chair/ranking?${inRanking(track)}`} size="sm">
          {t('ranking')}
        </Anchor>
      </PageTitle>
      {order.isPending && <Loader size="sm" />}
      {order.isError && !order.data && <ProblemNote error={order.error} retry={() => void order.refetch()} />}
      {order.data && (
        <p className="quiet order-chairs">
          {t('chairs', { count: order.data.chairs.length, names: names(order.data.chairs) })}
          {order.data.places !== null && ` · ${t('places', { count: order.data.places })}`}
        </p>
      )}
      {isEmpty && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {order.data && !isEmpty && <OrderDesk key={trackId} order={order.data} />}
    </div>
  );
}
