import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { whereToGoOn } from '#domain/review/next-in-queue';
import { useLogin } from '../../api/use-login';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { ordered, readView } from './queue-view';
import { type Queue, useQueue } from './review-data';
import { currentOf, useRoundQuery } from './round-address';
import { startSitting } from './sitting';
import './review.css';

/** Leads to the next talk at once, as a mailed link does; with `?sitting=10` as the first of ten. */
export function NextPage() {
  const { t } = useTranslation('queue');
  const queue = useQueue(useConference().slug);
  return (
    <div className="page page-queue">
      {queue.isError && <ProblemNote error={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && <Onward queue={queue.data} />}
      {!queue.data && <PageTitle title={t('next.title')} />}
    </div>
  );
}

function Onward({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('queue');
  const { slug } = useConference();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const inRound = useRoundQuery();
  const userId = useLogin().data?.user?.id;
  const next = whereToGoOn(ordered(queue.items, readView(search)));
  const size = Number(search.get('sitting'));
  useEffect(() => {
    if (!next || userId === undefined) return;
    if (size > 0) startSitting(userId, queue, size, Date.now());
    const query = new URLSearchParams(search);
    query.delete('sitting');
    // The current round needs no name, and is the one that a device keeps.
    if (query.get('round') === currentOf(queue.rounds, Date.now())) query.delete('round');
    const to = `/c/${slug}/review/${next.number}${query.size > 0 ? `?${query}` : ''}`;
    void navigate(to, { replace: true });
  }, [next, userId, size, queue, search, slug, navigate]);
  if (next) return <PageTitle title={t('next.title')} />;
  const why = queue.items.length === 0 ? 'nothing' : search.get('track') ? 'track' : 'done';
  return (
    <>
      <PageTitle title={t('next.title')} />
      <EmptyState title={t(`next.${why}`)} text={t(`next.${why}Text`)}>
        <Button component={Link} to={`/c/${slug}/review${why === 'done' ? '/mine' : ''}${inRound}`}>
          {t(why === 'done' ? 'mine.title' : 'queue')}
        </Button>
      </EmptyState>
    </>
  );
}
