import { NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from '../../i18n/texts';
import { BID_ANSWERS } from '#domain/bid/bid-answer';
import { SearchInput } from '../../ui/search-input';
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
      <SearchInput
        inputRef={searchRef}
        value={view.search}
        onChange={(search) => show({ ...view, search })}
        label={t('filter.search')}
        clearLabel={t('filter.clear')}
        className="bid-search"
      />
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
