import { NumberInput, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, seen, type Schemas } from '../../api/client';
import type { SectionProps } from './general-section';
import { RowList } from './row-list';
import { SectionPanel } from './section-panel';
import { useSection } from './use-section';

// A row without id is a new one; the server gives it an id.
const whole = (value: string | number): number => (typeof value === 'number' ? Math.round(value) : 1);

export function TracksSection({ conference: { slug, version, tracks }, reload }: SectionProps) {
  const { t } = useTranslation('settings');
  const stored = useMemo<Schemas['Track'][]>(() => tracks, [tracks]);
  const section = useSection(
    stored,
    version,
    (items, at) =>
      ask(
        api.PUT('/api/conferences/{slug}/tracks', {
          params: { path: { slug } },
          headers: seen(at),
          body: { items },
        }),
      ),
    reload,
  );
  return (
    <SectionPanel id="tracks" title={t('sections.tracks')} section={section}>
      <RowList
        rows={section.value}
        nameOf={({ name }) => name}
        fresh={() => ({ name: '', description: '', places: null })}
        onChange={section.change}
        columns={[
          {
            title: t('tracks.name'),
            width: '34%',
            cell: (row, change, label) => (
              <TextInput
                aria-label={label}
                required
                maxLength={120}
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            ),
          },
          {
            title: t('tracks.places'),
            width: 96,
            cell: (row, change, label) => (
              <NumberInput
                aria-label={label}
                min={0}
                max={10_000}
                allowDecimal={false}
                value={row.places ?? ''}
                onChange={(value) => change({ places: value === '' ? null : whole(value) })}
              />
            ),
          },
          {
            title: t('tracks.description'),
            cell: (row, change, label) => (
              <TextInput
                aria-label={label}
                maxLength={1000}
                value={row.description}
                onChange={(event) => change({ description: event.currentTarget.value })}
              />
            ),
          },
        ]}
      />
    </SectionPanel>
  );
}

export function FormatsSection({ conference: { slug, version, formats }, reload }: SectionProps) {
  const { t } = useTranslation('settings');
  const stored = useMemo<Schemas['Format'][]>(() => formats, [formats]);
  const section = useSection(
    stored,
    version,
    (items, at) =>
      ask(
        api.PUT('/api/conferences/{slug}/formats', {
          params: { path: { slug } },
          headers: seen(at),
          body: { items },
        }),
      ),
    reload,
  );
  const number = (field: 'minutes' | 'speakersMin' | 'speakersMax', max: number) => ({
    title: t(
      ({ minutes: 'formats.minutes', speakersMin: 'formats.min', speakersMax: 'formats.max' } as const)[
        field
      ],
    ),
    width: 110,
    cell: (row: Schemas['Format'], change: (patch: Partial<Schemas['Format']>) => void, label: string) => (
      <NumberInput
        aria-label={label}
        required
        min={1}
        max={max}
        allowDecimal={false}
        value={row[field]}
        onChange={(value) => change({ [field]: whole(value) })}
      />
    ),
  });
  return (
    <SectionPanel id="formats" title={t('sections.formats')} section={section}>
      <RowList
        rows={section.value}
        nameOf={({ name }) => name}
        fresh={() => ({ name: '', minutes: 30, speakersMin: 1, speakersMax: 2 })}
        onChange={section.change}
        columns={[
          {
            title: t('formats.name'),
            cell: (row, change, label) => (
              <TextInput
                aria-label={label}
                required
                maxLength={120}
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            ),
          },
          number('minutes', 1440),
          number('speakersMin', 20),
          number('speakersMax', 20),
        ]}
      />
    </SectionPanel>
  );
}

export function LevelsSection({ conference: { slug, version, levels }, reload }: SectionProps) {
  const { t } = useTranslation('settings');
  const stored = useMemo<Schemas['Level'][]>(() => levels, [levels]);
  const section = useSection(
    stored,
    version,
    (items, at) =>
      ask(
        api.PUT('/api/conferences/{slug}/levels', {
          params: { path: { slug } },
          headers: seen(at),
          body: { items },
        }),
      ),
    reload,
  );
  return (
    <SectionPanel id="levels" title={t('sections.levels')} section={section}>
      <RowList
        rows={section.value}
        nameOf={({ name }) => name}
        fresh={() => ({ name: '' })}
        onChange={section.change}
        columns={[
          {
            title: t('levels.name'),
            cell: (row, change, label) => (
              <TextInput
                aria-label={label}
                required
                maxLength={120}
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            ),
          },
        ]}
      />
    </SectionPanel>
  );
}
