import { Button, Group, Text } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { whereToGoOn } from '#domain/review/next-in-queue';
import { useConference } from '../../app/conference-context';
import { useTranslation } from '../../i18n/texts';
import { EmptyState } from '../../ui/empty-state';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { QueueFilters } from './queue-filters';
import { QueueList } from './queue-list';
import { QueueProgress } from './queue-progress';
import { ordered, readView, shown } from './queue-view';
import { type Queue, useQueue } from './review-data';
import { useRoundQuery } from './round-address';
import { RoundSwitch } from './round-switch';
import { SittingStart } from './sitting-start';
import './review.css';

const UnreadNote = lazy(async () => ({ default: (await import('../discussion/unread-note')).UnreadNote }));
const DeviceNote = lazy(async () => ({ default: (await import('../../offline/device-note')).DeviceNote }));

/** Where I am, what is left, and the way on. */
export function QueuePage() {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const queue = useQueue(slug);
  return (
    <div className="page page-queue">
      {!queue.data && <PageTitle title={t('title')} />}
      {queue.isError && <ProblemNote error={queue.error} retry={() => void queue.refetch()} />}
      {queue.data && <LoadedQueue queue={queue.data} />}
      <Suspense fallback={null}>{queue.data && <DeviceNote isSaid />}</Suspense>
    </div>
  );
}

function LoadedQueue({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('review');
  const { slug, isDiscussed } = useConference();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const view = readView(search);
  const items = shown(queue.items, view);
  const next = whereToGoOn(ordered(queue.items, view));
  const left = queue.items.filter(({ state }) => state !== 'done').length;
  const mine = `/c/${slug}/review/mine${useRoundQuery()}`;
  const isDone = left === 0 && queue.items.length > 0;
  const address = next && `/c/${slug}/review/${next.number}${search.size > 0 ? `?${search}` : ''}`;
  useKeys([
    ...(address ? [{ keys: 'r', label: t('keys.continue'), run: () => void navigate(address) }] : []),
    { keys: 'm', label: t('myReviews'), run: () => void navigate(mine) },
  ]);
  if (queue.items.length === 0) {
    return (
      <>
        <PageTitle title={t('title')} />
        <RoundSwitch rounds={queue.rounds} shown={queue.round.id} />
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('title')}>
        <Group gap="xs" className="queue-ways">
          {left < queue.items.length && (
            <Button component={Link} to={mine} variant={isDone ? 'filled' : 'default'}>
              {t('myReviews')}
            </Button>
          )}
          {next && queue.round.isOpen && <SittingStart left={left} />}
          {address && queue.round.isOpen && (
            <Button component={Link} to={address}>
              {t(left < queue.items.length ? 'continue' : 'start', { number: next.number })}
            </Button>
          )}
        </Group>
      </PageTitle>
      <RoundSwitch rounds={queue.rounds} shown={queue.round.id} />
      <QueueProgress queue={queue} />
      {isDiscussed && (
        <Suspense fallback={null}>
          <UnreadNote />
        </Suspense>
      )}
      <QueueFilters items={queue.items} view={view} />
      {items.length === 0 ? (
        <Text c="dimmed">{t('nothingFits')}</Text>
      ) : (
        <QueueList items={items} all={queue.items} isGrouped={view.sort === 'mine'} search={search} />
      )}
    </>
  );
}
