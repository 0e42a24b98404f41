import { Anchor, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import { EmptyState } from '../../../ui/empty-state';
import { PageTitle } from '../../../ui/page-title';
import { ProblemNote } from '../../../ui/problem-note';
import { When } from '../../../ui/when';
import { useNames } from './use-names';
import { type TrackOrders, ordersQuery } from './use-order';
import './order.css';

/** How far the chairs of each track are, who is at it, and what is signed off. Whoever chairs one track alone is led to it. */
export function OrdersPage() {
  const { t } = useTranslation('order');
  const { slug } = useConference();
  const [params] = useSearchParams();
  const orders = useQuery({ ...ordersQuery(slug), refetchInterval: 5_000 });
  const items = orders.data?.items;
  const only = items?.length === 1 && items[0]!.mayOrder && !params.has('all') ? items[0] : undefined;
  if (only) return <Navigate to={`/c/${slug}/chair/order/${only.trackId}`} replace />;
  return (
    <div className="page page-order">
      <PageTitle title={t('title')} />
      <p className="quiet order-intro">{t('intro')}</p>
      {orders.isPending && <Loader size="sm" />}
      {orders.isError && !orders.data && (
        <ProblemNote error={orders.error} retry={() => void orders.refetch()} />
      )}
      {items?.length === 0 && <EmptyState title={t('none.title')} text={t('none.text')} />}
      {items && items.length > 0 && (
        <div className="order-overview panel">
          {items.map((item) => (
            <TrackLine key={item.trackId} item={item} />
          ))}
        </div>
      )}
    </div>
  );
}

function TrackLine({ item }: { readonly item: TrackOrders['items'][number] }) {
  const { t } = useTranslation('order');
  const { slug, timeZone } = useConference();
  const names = useNames();
  const { trackId, track, chairs, signOff, accept, maybe, reject, untouched, hidden, here } = item;
  const talks = accept + maybe + reject + untouched;
  const parts = { accept, maybe, reject, untouched };
  return (
    <section className="order-track" aria-labelledby={trackId}>
      <div>
        <h2 id={trackId}>
          <Anchor component={Link} to={`/c/${slug}/chair/order/${trackId}`} fw={600}>
            {track}
          </Anchor>
        </h2>
        <p className="quiet">{names(chairs)}</p>
      </div>
      <div>
        <div className="order-shares" aria-hidden="true">
          {Object.entries(parts).map(([part, count]) => (
            <span key={part} data-recommendation={part} style={{ flexGrow: count }} />
          ))}
        </div>
        <p className="order-counts">
          <b>{t('talks', { count: talks })}</b>
          {Object.entries(parts).map(([part, count]) => (
            <span key={part}>
              <span aria-hidden="true" className="order-swatch" data-recommendation={part} />
              {t(`count.${part as keyof typeof parts}`, { count })}
            </span>
          ))}
          {hidden > 0 && <span className="quiet">{t('hidden', { count: hidden })}</span>}
        </p>
      </div>
      <div>
        {signOff.signedOffAt ? (
          <p>
            <b>{t('signedOffBy', { names: names(signOff.signedOffBy) })}</b>
            <br />
            <span className="quiet">
              <When at={signOff.signedOffAt} zone={timeZone} />
            </span>
          </p>
        ) : (
          <p className="quiet">{t(talks === untouched ? 'notBegun' : 'underWay')}</p>
        )}
        {here.length > 0 && (
          <p className="order-presence">
            <span aria-hidden="true" className="order-presence-dot" />{' '}
            {t('here', { name: names(here), count: here.length })}
          </p>
        )}
      </div>
    </section>
  );
}
