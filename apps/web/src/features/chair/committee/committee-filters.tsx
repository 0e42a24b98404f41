import { Checkbox, CloseButton, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { ROLES } from '#domain/access/actor';
import { languageChoices } from '../../../ui/languages';
import { STATES, type View } from './committee-view';
import type { Named } from './named';

interface CommitteeFiltersProps {
  readonly view: View;
  readonly tracks: readonly Named[];
  readonly topics: readonly Named[];
  readonly languages: readonly string[];
  readonly hasSeniors: boolean;
  /** The menu of columns. */
  readonly children: ReactNode;
  readonly shown: number;
  readonly total: number;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

export function CommitteeFilters(props: CommitteeFiltersProps) {
  const { view, tracks, topics, languages, hasSeniors, shown, total, searchRef, onChange, children } = props;
  const { t, i18n } = useTranslation('committee');
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
        w={220}
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
        w={125}
        aria-label={t('filter.state')}
        placeholder={t('any.state')}
        clearable
        value={view.state}
        data={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <Select
        w={130}
        aria-label={t('filter.role')}
        placeholder={t('any.role')}
        clearable
        value={view.role}
        data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChange={(role) => onChange({ role })}
      />
      {tracks.length > 0 && (
        <Select
          w={160}
          aria-label={t('filter.track')}
          placeholder={t('any.track')}
          clearable
          searchable
          value={view.trackId}
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(track) => onChange({ track })}
        />
      )}
      {topics.length > 0 && (
        <Select
          w={150}
          aria-label={t('filter.topic')}
          placeholder={t('any.topic')}
          clearable
          searchable
          value={view.topicId}
          data={topics.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(topic) => onChange({ topic })}
        />
      )}
      {languages.length > 1 && (
        <Select
          w={155}
          aria-label={t('filter.language')}
          placeholder={t('any.language')}
          clearable
          value={view.language}
          data={languageChoices(i18n.language, languages)}
          onChange={(language) => onChange({ language })}
        />
      )}
      {hasSeniors && (
        <Checkbox
          label={t('filter.senior')}
          checked={view.seniorOnly}
          onChange={(event) => onChange({ senior: event.currentTarget.checked ? 'yes' : null })}
        />
      )}
      <Text size="sm" c="dimmed" ml="auto" role="status">
        {shown === total ? t('count', { count: total }) : t('shown', { shown, total })}
      </Text>
      {children}
    </Group>
  );
}
