import { SearchInput } from '../../../ui/search-input';
import { Button, Checkbox, Group, Menu, Select } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { OUTCOMES } from '#domain/decision/decision-rules';
import type { Column } from './columns';
import type { DecisionFilter, View } from './list-view';
import type { RankedList } from './ranked-rows';

interface RankingToolbarProps {
  readonly list: RankedList;
  readonly view: View;
  readonly show: (view: View) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly columns: readonly Column[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** Track, decision, too few reviews, words; and which columns. */
export function RankingToolbar({
  list,
  view,
  show,
  searchRef,
  columns,
  chosen,
  toggle,
}: RankingToolbarProps) {
  const { t } = useTranslation('ranking');
  return (
    <Group gap="xs" className="ranking-toolbar">
      {list.tracks.length > 0 && (
        <Select
          aria-label={t('filter.track')}
          w={220}
          value={view.track ?? ''}
          onChange={(track) => show({ ...view, track: track || null })}
          data={[
            { value: '', label: t('filter.allTracks') },
            ...list.tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          searchable={list.tracks.length > 8}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      <Select
        aria-label={t('filter.decision')}
        w={150}
        value={view.decision}
        onChange={(decision) => show({ ...view, decision: (decision ?? 'all') as DecisionFilter })}
        data={[
          { value: 'all', label: t('filter.all') },
          { value: 'undecided', label: t('filter.undecided') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
        ]}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <SearchInput
        inputRef={searchRef}
        value={view.search}
        onChange={(search) => show({ ...view, search })}
        label={t('filter.search')}
        clearLabel={t('filter.clear')}
        className="ranking-search"
      />
      <Checkbox
        size="sm"
        label={t('filter.few', { floor: list.round.reviewsFloor })}
        checked={view.few}
        onChange={(event) => show({ ...view, few: event.currentTarget.checked })}
      />
      {!list.round.takesAllProposals && (
        <Checkbox
          size="sm"
          label={t('filter.inRound')}
          checked={!view.beyondRound}
          onChange={(event) => show({ ...view, beyondRound: !event.currentTarget.checked })}
        />
      )}
      <Menu position="bottom-end" closeOnItemClick={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconColumns size={16} />} ml="auto">
            {t('columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {columns
            .filter(({ isFixed }) => !isFixed)
            .map(({ id, title }) => (
              <Menu.CheckboxItem key={id} checked={chosen.has(id)} onChange={() => toggle(id)}>
                {title}
              </Menu.CheckboxItem>
            ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
