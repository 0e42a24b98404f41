import { isSubmitted } from '#domain/review/queue-progress';
import { Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { FinishPanel } from './finish-panel';
import { MyReviewsTable } from './my-reviews-table';
import { MySpread } from './my-spread';
import { QueueLink } from './queue-link';
import { TrackSelect } from './queue-filters';
import { ordered } from './queue-view';
import { type Queue, useQueue } from './review-data';
import './review.css';
import './my-reviews.css';

/** Everything I submitted, by my own score: the last look before I say that I am done. */
export function MyReviewsPage() {
  const { t } = useTranslation('queue');
  const queue = useQueue(useConference().slug);
  return (
    <div className="page page-queue">
      <PageTitle title={t('mine.title')}>
        <QueueLink />
      </PageTitle>
      {queue.isError && <ProblemNote error={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && <MyReviews queue={queue.data} />}
    </div>
  );
}

function MyReviews({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('queue');
  const [search, setSearch] = useSearchParams();
  const track = search.get('track') ?? '';
  const mine = queue.items.filter(({ state }) => isSubmitted(state));
  const items = ordered(mine, { show: 'done', track, sort: 'score', isCorrecting: true });
  const choose = (value: string): void => {
    const query = new URLSearchParams(search);
    query.delete('at');
    if (value === '') query.delete('track');
    else query.set('track', value);
    setSearch(query, { replace: true, flushSync: true });
  };
  if (mine.length === 0) return <EmptyState title={t('mine.empty')} text={t('mine.emptyText')} />;
  return (
    <>
      <FinishPanel queue={queue} />
      <MySpread criteria={queue.round.criteria} items={items} />
      <div className="my-reviews-filter">
        <Text size="sm" component="h2">
          {t('mine.count', { count: items.length })}
        </Text>
        <TrackSelect items={mine} value={track} onChange={choose} />
      </div>
      <MyReviewsTable criteria={queue.round.criteria} items={items} hasVerdict={queue.round.asksVerdict} />
    </>
  );
}
