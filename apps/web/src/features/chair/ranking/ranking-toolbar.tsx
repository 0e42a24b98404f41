import { Checkbox, Group, Select } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { OUTCOMES } from '#domain/decision/decision-rules';
import type { Term } from '#domain/ranking/query/query';
import { useTranslation } from '../../../i18n/texts';
import { AddTerm } from './query/add-term';
import { QueryBox } from './query/query-box';
import { TermChips } from './query/term-chips';
import type { Query } from './query/use-query';
import type { RankedList } from './ranked-rows';

interface RankingToolbarProps {
  readonly list: RankedList;
  readonly query: Query;
  /** Of the single track shown; null: of all, or of several. */
  readonly track: string | null;
  readonly beyondRound: boolean;
  readonly goBeyondRound: (beyond: boolean) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly children: ReactNode;
}

const INSTANT = { transitionProps: { duration: 0 } } as const;

const isOne = (key: string, value: string | null): Term | null =>
  value ? { key, operator: ':', values: [value], isNegated: false } : null;

/** The query as text and as controls; at the right what else the page offers. */
export function RankingToolbar(props: RankingToolbarProps) {
  const { list, query, track, beyondRound, goBeyondRound, searchRef, children } = props;
  const { t } = useTranslation('ranking');
  const decision = query.terms.filter(({ key }) => key === 'decision');
  const asksOne = decision.length === 1 && !decision[0]!.isNegated && decision[0]!.values.length === 1;
  return (
    <>
      <Group gap="xs" align="flex-start" className="ranking-toolbar">
        <QueryBox list={list} query={query} inputRef={searchRef} />
        {list.tracks.length > 0 && (
          <Select
            aria-label={t('filter.track')}
            w={160}
            value={list.tracks.find(({ id }) => id === track)?.name ?? ''}
            onChange={(name) => query.putOnly('track', isOne('track', name))}
            data={[
              { value: '', label: t('filter.allTracks') },
              ...list.tracks.map(({ name }) => ({ value: name, label: name })),
            ]}
            searchable={list.tracks.length > 8}
            allowDeselect={false}
            comboboxProps={INSTANT}
          />
        )}
        <Select
          aria-label={t('filter.decision')}
          w={150}
          value={asksOne ? decision[0]!.values[0]! : ''}
          onChange={(value) => query.putOnly('decision', isOne('decision', value))}
          data={[
            { value: '', label: t('filter.all') },
            { value: 'undecided', label: t('filter.undecided') },
            ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
          ]}
          allowDeselect={false}
          comboboxProps={INSTANT}
        />
        <AddTerm list={list} query={query} />
        {!list.round.takesAllProposals && (
          <Checkbox
            size="sm"
            my="auto"
            label={t('filter.inRound')}
            checked={!beyondRound}
            onChange={(event) => goBeyondRound(!event.currentTarget.checked)}
          />
        )}
        <Group gap="xs" ml="auto">
          {children}
        </Group>
      </Group>
      <TermChips list={list} query={query} />
    </>
  );
}
