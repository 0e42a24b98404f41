import { Alert, Button, Group, NativeSelect, Progress, SegmentedControl, Text } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { useTranslation } from '../../i18n/texts';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { nextInQueue } from '#domain/review/next-in-queue';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { useKeys } from '../../ui/keys';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { useNow } from '../../ui/use-now';
import { When } from '../../ui/when';
import { ProgressWords, isAhead, useProgress } from './progress-words';
import { QueueList } from './queue-list';
import { ordered, readView, shown } from './queue-view';
import { type Queue, useQueue } from './review-data';
import './review.css';

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
  const { slug } = useConference();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  const items = shown(queue.items, view);
  const next = nextInQueue(ordered(queue.items, view), null);
  const isBegun = queue.items.some(({ state }) => state !== 'untouched');
  const address = next && `/c/${slug}/review/${next.number}${search.size > 0 ? `?${search}` : ''}`;
  const set = (name: string, value: string | null): void => {
    const changed = new URLSearchParams(search);
    if (value === null || value === '' || value === 'all' || value === 'mine') changed.delete(name);
    else changed.set(name, value);
    setSearch(changed, { replace: true });
  };
  useKeys(address ? [{ keys: 'r', label: t('keys.continue'), run: () => void navigate(address) }] : []);
  if (queue.items.length === 0) {
    return (
      <>
        <PageTitle title={t('title')} />
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('title')}>
        {address && queue.round.isOpen && (
          <Button component={Link} to={address}>
            {t(isBegun ? 'continue' : 'start', { number: next.number })}
          </Button>
        )}
      </PageTitle>
      <QueueProgress queue={queue} />
      <Group gap="sm" my="sm" wrap="wrap">
        <SegmentedControl
          size="xs"
          aria-label={t('filter.label')}
          value={view.show}
          onChange={(value) => set('show', value)}
          data={(['all', 'left', 'draft', 'done'] as const).map((value) => ({
            value,
            label: t(`filter.${value}`),
          }))}
        />
        <TrackSelect queue={queue} value={view.track} onChange={(value) => set('track', value)} />
        <SegmentedControl
          size="xs"
          aria-label={t('filter.sort')}
          value={view.sort}
          onChange={(value) => set('sort', value)}
          data={[
            { value: 'mine', label: t('filter.mine') },
            { value: 'score', label: t('filter.score') },
          ]}
        />
      </Group>
      {items.length === 0 ? (
        <Text c="dimmed">{t('nothingFits')}</Text>
      ) : (
        <QueueList items={items} all={queue.items} isGrouped={view.sort === 'mine'} search={search} />
      )}
    </>
  );
}

function QueueProgress({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('review');
  const { timeZone } = useConference();
  const { total, done, drafts, checkpoint } = useProgress(queue);
  const { isOpen, opensAt, closesAt } = queue.round;
  const opensLater = isAhead(queue.round, useNow());
  const closing = isOpen ? 'closes' : 'closedOn';
  const percent = (count: number): number => (100 * count) / Math.max(1, total);
  return (
    <div className="panel queue-progress">
      <Group justify="space-between" gap="xs">
        <ProgressWords queue={queue} isRelative />
        {closesAt !== null && !(isOpen && checkpoint?.due === total && done < total) && (
          <Text size="sm" c="dimmed">
            {t(opensLater ? 'opens' : closing)}{' '}
            <When at={(opensLater ? opensAt : null) ?? closesAt} zone={timeZone} relative />
          </Text>
        )}
      </Group>
      <div className="queue-bar">
        <Progress.Root size="lg" radius="sm">
          <Progress.Section value={percent(done)} aria-label={t('doneOf', { done, total })} />
          <Progress.Section
            value={percent(drafts)}
            color="indigo.3"
            aria-label={t('drafts', { count: drafts })}
          />
        </Progress.Root>
        {checkpoint && checkpoint.due < total && (
          <span className="queue-checkpoint" style={{ left: `${percent(checkpoint.due)}%` }} aria-hidden />
        )}
      </div>
      {!isOpen && (
        <Alert color="yellow" p="xs" mt="xs">
          {t(opensLater ? 'notOpen' : 'closed')}
        </Alert>
      )}
      {isOpen && done === total && (
        <Text size="sm" mt="xs" role="status">
          {t('allDone')}
        </Text>
      )}
    </div>
  );
}

interface TrackSelectProps {
  readonly queue: Queue;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TrackSelect({ queue, value, onChange }: TrackSelectProps) {
  const { t } = useTranslation('review');
  const tracks = new Map<string, string>();
  for (const { trackId, trackName } of queue.items)
    if (trackId !== null) tracks.set(trackId, trackName ?? '');
  if (tracks.size < 2) return null;
  return (
    <NativeSelect
      size="xs"
      w={220}
      aria-label={t('filter.track')}
      data={[
        { value: '', label: t('filter.everyTrack') },
        ...[...tracks].map(([id, name]) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
