import { CloseButton, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#domain/access/actor';
import { STATES, type View } from './committee-view';

interface CommitteeFiltersProps {
  readonly view: View;
  readonly tracks: readonly { readonly id: string; readonly name: string }[];
  readonly shown: number;
  readonly total: number;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

export function CommitteeFilters(props: CommitteeFiltersProps) {
  const { view, tracks, shown, total, searchRef, onChange } = props;
  const { t } = useTranslation('committee');
  // Typed text stands by itself while it has the focus: the address follows, and must not move the cursor.
  const [typed, setTyped] = useState<string | null>(null);
  const search = typed ?? view.search;
  const change = (text: string): void => {
    setTyped(text);
    onChange({ q: text });
  };
  return (
    <Group gap="xs" className="committee-filters" role="search">
      <TextInput
        ref={searchRef}
        type="search"
        w={260}
        value={search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={15} />}
        rightSection={search && <CloseButton size="sm" aria-label={t('clear')} onClick={() => change('')} />}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <Select
        w={140}
        aria-label={t('filter.state')}
        placeholder={t('any.state')}
        clearable
        value={view.state}
        data={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <Select
        w={140}
        aria-label={t('filter.role')}
        placeholder={t('any.role')}
        clearable
        value={view.role}
        data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => onChange({ role })}
      />
      {tracks.length > 0 && (
        <Select
          w={190}
          aria-label={t('filter.track')}
          placeholder={t('any.track')}
          clearable
          searchable
          value={view.trackId}
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(track) => onChange({ track })}
        />
      )}
      <Text size="sm" c="dimmed" ml="auto" role="status">
        {shown === total ? t('count', { count: total }) : t('shown', { shown, total })}
      </Text>
    </Group>
  );
}
