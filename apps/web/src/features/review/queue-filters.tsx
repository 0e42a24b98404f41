import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useTranslation } from '../../i18n/texts';
import { QUEUE_FILTERS, type QueueView } from './queue-view';
import type { QueueItem } from './review-data';

interface QueueFiltersProps {
  readonly items: readonly QueueItem[];
  readonly view: QueueView;
}

/** What of the queue is shown, all of it in the address. */
export function QueueFilters({ items, view }: QueueFiltersProps) {
  const { t } = useTranslation('review');
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string): void => {
    const changed = new URLSearchParams(search);
    if (value === '' || value === 'all' || value === 'mine') changed.delete(name);
    else changed.set(name, value);
    setSearch(changed, { replace: true, flushSync: true });
  };
  return (
    <Group gap="sm" my="sm" wrap="wrap">
      <SegmentedControl
        size="xs"
        aria-label={t('filter.label')}
        value={view.show}
        onChange={(value) => set('show', value)}
        data={QUEUE_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
      />
      <TrackSelect items={items} value={view.track} onChange={(value) => set('track', value)} />
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
  );
}

interface TrackSelectProps {
  readonly items: readonly QueueItem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Nothing where all talks are of one track. */
export function TrackSelect({ items, value, onChange }: TrackSelectProps) {
  const { t } = useTranslation('review');
  const tracks = new Map<string, string>();
  for (const { trackId, trackName } of items) if (trackId !== null) tracks.set(trackId, trackName ?? '');
  if (tracks.size < 2) return null;
  return (
    <NativeSelect
      size="xs"
      className="track-select"
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
