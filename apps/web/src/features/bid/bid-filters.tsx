import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BID_ANSWERS } from '#domain/bid/bid-answer';
import type { AnswerCounts, AnswerFilter, BidList, BidView } from './bid-rows';

interface BidFiltersProps {
  readonly list: BidList;
  readonly view: BidView;
  readonly counts: AnswerCounts;
  readonly show: (view: BidView) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** Answer, track, topic, what I know, words; each says how many it leaves where that is known. */
export function BidFilters({ list, view, counts, show, searchRef }: BidFiltersProps) {
  const { t } = useTranslation('bid');
  const { tracks, topics } = list;
  const total = counts.open + counts.yes + counts.maybe + counts.no;
  const knows = [...tracks, ...topics].some(({ level }) => level !== null);
  const subjects = (all: BidList['tracks'], every: string) => [
    { value: '', label: every },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="bid-filters">
      <NativeSelect
        aria-label={t('filter.answer')}
        className="bid-filter"
        value={view.answer}
        onChange={(event) => show({ ...view, answer: event.currentTarget.value as AnswerFilter })}
        data={[
          { value: 'all', label: t('filter.all', { count: total }) },
          { value: 'open', label: t('filter.open', { count: counts.open }) },
          ...BID_ANSWERS.map((answer) => ({
            value: answer,
            label: t('filter.one', { answer: t(`answer.${answer}`), count: counts[answer] }),
          })),
        ]}
      />
      {tracks.length > 0 && (
        <NativeSelect
          aria-label={t('filter.track')}
          className="bid-filter"
          value={view.track ?? ''}
          onChange={(event) => show({ ...view, track: event.currentTarget.value || null })}
          data={subjects(tracks, t('filter.everyTrack'))}
        />
      )}
      {topics.length > 0 && (
        <NativeSelect
          aria-label={t('filter.topic')}
          className="bid-filter"
          value={view.topic ?? ''}
          onChange={(event) => show({ ...view, topic: event.currentTarget.value || null })}
          data={subjects(topics, t('filter.everyTopic'))}
        />
      )}
      <BidSearch inputRef={searchRef} value={view.search} onChange={(search) => show({ ...view, search })} />
      {knows && (
        <label className="bid-only-known">
          <input
            type="checkbox"
            checked={view.known}
            onChange={(event) => show({ ...view, known: event.currentTarget.checked })}
          />
          {t('filter.known')}
        </label>
      )}
    </div>
  );
}

interface BidSearchProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Keeps what is typed itself while it has the focus: the address follows, and must not move the cursor. */
function BidSearch({ inputRef, value, onChange }: BidSearchProps) {
  const { t } = useTranslation('bid');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const change = (next: string): void => {
    setTyped(next);
    onChange(next);
  };
  return (
    <TextInput
      ref={inputRef}
      type="search"
      className="bid-search"
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
      leftSection={<IconSearch size={15} />}
    />
  );
}
