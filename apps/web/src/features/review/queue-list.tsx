import { Button, Text } from '@mantine/core';
import {
  IconCheck,
  IconCircle,
  IconClockPause,
  IconEyeQuestion,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import { isSubmitted } from '#domain/review/queue-progress';
import { useConference } from '../../app/conference-context';
import { useKeys } from '../../ui/keys';
import { usePutOff } from './put-off';
import type { QueueItem } from './review-data';

const ICON = {
  untouched: IconCircle,
  draft: IconPencil,
  skipped: IconClockPause,
  done: IconCheck,
  again: IconEyeQuestion,
} as const;

interface QueueListProps {
  readonly items: readonly QueueItem[];
  /** Every talk of mine, for the counts of a track. */
  readonly all: readonly QueueItem[];
  readonly isGrouped: boolean;
  readonly search: URLSearchParams;
}

/** The talks in the order they are read, under their tracks. Rows far from view cost nothing (content-visibility). */
export function QueueList({ items, all, isGrouped, search }: QueueListProps) {
  const { t } = useTranslation('review');
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  const putOff = usePutOff(useConference().slug);
  const putOffFocused = (): void => {
    const row = document.activeElement?.closest<HTMLElement>('[data-number]');
    const item = row && items.find(({ number }) => number === Number(row.dataset['number']));
    if (!item) return;
    // The focus stays where it was, on the talk that takes this one's place.
    const at = [...(list.current?.querySelectorAll('a') ?? [])].findIndex((link) => row.contains(link));
    flushSync(() => putOff(item));
    list.current?.querySelectorAll('a')[at]?.focus();
  };
  useKeys([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
    { keys: 'l', label: t('later.key'), run: putOffFocused },
  ]);
  const nameOf = ({ state, trackName }: QueueItem): string =>
    state === 'skipped' ? t('later.group') : (trackName ?? t('noTrack'));
  const groups = isGrouped ? byTrack(items) : [items];
  return (
    <div ref={list} className="panel queue-list">
      {groups.map((rows) => (
        <section key={groupOf(rows[0]!)}>
          {isGrouped &&
            (rows[0]!.state === 'skipped' ? (
              <LaterHead count={rows.length} />
            ) : (
              <GroupHead first={rows[0]!} all={all} />
            ))}
          <ul aria-label={isGrouped ? nameOf(rows[0]!) : t('list')}>
            {rows.map((item) => (
              <QueueRow key={item.number} item={item} search={search} hasTrack={!isGrouped} putOff={putOff} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What was put off stands together, whatever the track. */
const groupOf = ({ state, trackId }: QueueItem): string => (state === 'skipped' ? 'later' : (trackId ?? ''));

/** Runs of the same track, in the order they come; at the end what was put off. */
function byTrack(items: readonly QueueItem[]): (readonly QueueItem[])[] {
  const groups: QueueItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && groupOf(last[0]!) === groupOf(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

interface GroupHeadProps {
  readonly first: QueueItem;
  readonly all: readonly QueueItem[];
}

function GroupHead({ first: { trackId, trackName }, all }: GroupHeadProps) {
  const { t } = useTranslation('review');
  const ofTrack = all.filter((item) => item.trackId === trackId);
  if (trackName === null && ofTrack.length === all.length) return null;
  const done = ofTrack.filter(({ state }) => isSubmitted(state)).length;
  return (
    <h2 className="queue-group">
      {trackName ?? t('noTrack')}
      <Text component="span" size="xs" c="dimmed">
        {t('groupCount', { done, total: ofTrack.length })}
      </Text>
    </h2>
  );
}

function LaterHead({ count }: { readonly count: number }) {
  const { t } = useTranslation('review');
  return (
    <h2 className="queue-group">
      {t('later.group')}
      <Text component="span" size="xs" c="dimmed">
        {t('later.count', { count })}
      </Text>
    </h2>
  );
}

interface QueueRowProps {
  readonly item: QueueItem;
  readonly search: URLSearchParams;
  readonly hasTrack: boolean;
  readonly putOff: (item: QueueItem) => void;
}

function QueueRow({ item, search, hasTrack, putOff }: QueueRowProps) {
  const { t } = useTranslation('review');
  const { slug } = useConference();
  const Icon = ICON[item.state];
  const query = search.size > 0 ? `?${search}` : '';
  return (
    <li className="queue-row" data-state={item.state} data-number={item.number}>
      <Link to={`/c/${slug}/review/${item.number}${query}`}>
        <span className="queue-state">
          <Icon size={15} aria-hidden />
          {t(`state.${item.state}`)}
        </span>
        <span className="queue-number">#{item.number}</span>
        <span className="queue-title">{item.title}</span>
        <span className="queue-format">{hasTrack ? item.trackName : item.formatName}</span>
        <span className="queue-score">
          {item.verdict !== null && (
            <span className="verdict-word" data-verdict={item.verdict ? 'yes' : 'no'}>
              {item.verdict ? <IconCheck size={14} aria-hidden /> : <IconX size={14} aria-hidden />}
              {t(item.verdict ? 'yes' : 'no')}
            </span>
          )}
          <b aria-label={t('myScore', { value: item.weightedScore?.toFixed(2) ?? '–' })}>
            {item.weightedScore?.toFixed(2) ?? '–'}
          </b>
        </span>
      </Link>
      {item.state === 'skipped' && (
        <Button size="compact-xs" variant="default" onClick={() => putOff(item)}>
          {t('later.takeUp')}
        </Button>
      )}
    </li>
  );
}
