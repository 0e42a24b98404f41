import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { useTranslation } from '../../i18n/texts';
import { ApiProblem } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { When } from '../../ui/when';
import { bidsQuery } from './bid-queries';
import './bid.css';

// The other one of the two is never needed.
const BidCards = lazy(async () => ({ default: (await import('./bid-cards')).BidCards }));
const BidDesk = lazy(async () => ({ default: (await import('./bid-desk')).BidDesk }));

/** Which talks I would like to review: a table on a desk, one talk at a time on a phone. */
export function BidPage() {
  const { t } = useTranslation('bid');
  const { slug, timeZone } = useConference();
  const bids = useQuery(bidsQuery(slug));
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const isClosed = bids.error instanceof ApiProblem && bids.error.status === 403;
  return (
    <div className="page page-bids" data-phone={isPhone || undefined}>
      <PageTitle title={t('title')}>
        {bids.data?.closesAt != null && !isPhone && (
          <span className="bid-quiet">
            {t('until')} <When at={bids.data.closesAt} zone={timeZone} relative />
          </span>
        )}
      </PageTitle>
      {isClosed && <EmptyState title={t('closed.title')} text={t('closed.text')} />}
      {bids.isError && !isClosed && <ProblemNote error={bids.error} retry={() => void bids.refetch()} />}
      {bids.isPending && <Loader size="sm" />}
      {bids.data && !isClosed && bids.data.rows.number.length === 0 && (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      )}
      {bids.data && !isClosed && bids.data.rows.number.length > 0 && (
        <Suspense fallback={<Loader size="sm" />}>
          {isPhone ? <BidCards list={bids.data} /> : <BidDesk list={bids.data} />}
        </Suspense>
      )}
    </div>
  );
}
