import { Suspense, lazy } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useParams, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { ApiProblem } from '../../api/client';
import { useConference } from '../../app/conference-context';
import { NotFoundPage } from '../../app/route-error';
import { ProblemNote } from '../../ui/problem-note';
import { ordered, readView } from './queue-view';
import { usePage, useQueue } from './review-data';
import { useRoundQuery } from './round-address';
import { ReviewSheet } from './review-sheet';
import './review.css';

const DeviceNote = lazy(async () => ({ default: (await import('../../offline/device-note')).DeviceNote }));

/** One talk of my queue, by its number in the address; the sheet below is made anew for each proposal. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const number = Number(useParams()['number']);
  const [search] = useSearchParams();
  const inRound = useRoundQuery();
  const page = usePage(slug, number);
  const queue = useQueue(slug);
  if (page.error instanceof ApiProblem && [400, 404].includes(page.error.status)) return <NotFoundPage />;
  if (page.data && queue.data) {
    const items = ordered(queue.data.items, readView(search));
    return (
      <>
        <ReviewSheet key={page.data.proposal.id} page={page.data} queue={queue.data} items={items} />
        <Suspense fallback={null}>
          <DeviceNote />
        </Suspense>
      </>
    );
  }
  const failed = page.isError ? page : queue.isError ? queue : null;
  return (
    <div className="page">
      {failed && <ProblemNote error={failed.error} retry={() => void failed.refetch()} />}
      {failed && (
        <Button component={Link} variant="default" mt="sm" to={`/c/${slug}/review${inRound}`}>
          {t('backToQueue')}
        </Button>
      )}
    </div>
  );
}
