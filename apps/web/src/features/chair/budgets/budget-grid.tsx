import { Alert, Button, Group, List, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { budgetGaps, type BudgetGap } from '#domain/budget/budget-sums';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import {
  allPlaces,
  changed,
  countOf,
  type Edits,
  keyOf,
  minutesOf,
  placesAt,
  proposed,
} from './budget-grid-model';
import type { Budgets } from './budget-of';
import { useChangeBudgets } from './use-budgets';
import { useNamedLists } from './use-named-lists';

/** Tracks down, formats across; nothing is saved until Save. */
export function BudgetGrid({ budgets }: { readonly budgets: Budgets }) {
  const { t } = useTranslation('budgets');
  const { slug } = useConference();
  const named = useNamedLists();
  const { formats } = named;
  const tracks = named.tracks.filter(({ id }) => budgets.items.some(({ trackId }) => trackId === id));
  const isWhole = tracks.length === named.tracks.length;
  const [edits, setEdits] = useState<Edits>(new Map());
  const { save, isSaving } = useChangeBudgets(slug);
  const all = allPlaces(budgets, edits, tracks, formats);
  const changes = changed(budgets, all);
  const gaps = isWhole ? budgetGaps(all) : [];
  const mayShareOut =
    tracks.length > 0 && formats.some(({ id }) => placesAt(budgets, edits, null, id) !== null);
  const cell = (trackId: string | null, formatId: string | null, label: string) => (
    <PlacesCell
      label={label}
      places={placesAt(budgets, edits, trackId, formatId)}
      onChange={
        budgets.maySet ? (places) => setEdits(new Map(edits).set(keyOf(trackId, formatId), places)) : null
      }
      submitted={countOf(budgets, 'submitted', fits(trackId, formatId))}
      accepted={countOf(budgets, 'accepted', fits(trackId, formatId))}
    />
  );
  return (
    <form
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        save(changes, t('saved', { count: changes.length }), () => setEdits(new Map()));
      }}
    >
      <Text size="sm" c="dimmed" mb="sm" maw={680}>
        {t(budgets.maySet ? 'help' : 'helpReading')}
      </Text>
      <div className="budget-scroller panel" tabIndex={0} role="region" aria-label={t('grid')}>
        <table className="budget-grid">
          <thead>
            <tr>
              <th scope="col">{t('track')}</th>
              {formats.map(({ id, name, minutes }) => (
                <th key={id} scope="col">
                  {name} <span className="quiet">{t('minutesEach', { minutes })}</span>
                </th>
              ))}
              {tracks.length > 0 && <th scope="col">{t('allFormats')}</th>}
              <th scope="col">{t('time')}</th>
            </tr>
          </thead>
          <tbody>
            {tracks.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {formats.map((format) => (
                  <td key={format.id}>
                    {cell(id, format.id, t('placesOf', { track: name, format: format.name }))}
                  </td>
                ))}
                <td>{cell(id, null, t('placesOfTrack', { track: name }))}</td>
                <td className="budget-time">{hours(minutesOf(budgets, edits, id, formats))}</td>
              </tr>
            ))}
          </tbody>
          {isWhole && (
            <tfoot>
              <tr>
                <th scope="row">{t('allTracks')}</th>
                {formats.map(({ id, name }) => (
                  <td key={id}>{cell(null, id, t('placesOfFormat', { format: name }))}</td>
                ))}
                {tracks.length > 0 && (
                  <td className="budget-sum">
                    <b>{sumOf(tracks.map(({ id }) => placesAt(budgets, edits, id, null)))}</b>
                  </td>
                )}
                <td className="budget-time">{hours(minutesOf(budgets, edits, null, formats))}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {gaps.length > 0 && (
        <Alert color="yellow" mt="sm" title={t('gaps')} role="status">
          <List size="sm">
            {gaps.map((gap) => (
              <List.Item key={`${gap.of} ${gap.of === 'all' ? '' : gap.id}`}>
                {t(`gap.${gap.of}`, { ...gap, name: nameOf(gap, [...tracks, ...formats]) })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {budgets.maySet && (
        <Group mt="md" gap="sm">
          <Button type="submit" loading={isSaving} disabled={changes.length === 0}>
            {t('save')}
          </Button>
          <Button
            variant="default"
            disabled={!mayShareOut}
            onClick={() => setEdits(proposed(budgets, edits, tracks, formats))}
          >
            {t('shareOut')}
          </Button>
          {changes.length > 0 && (
            <Button variant="subtle" onClick={() => setEdits(new Map())}>
              {t('discard')}
            </Button>
          )}
          <Text size="sm" c="dimmed" role="status">
            {changes.length > 0
              ? t('unsaved', { count: changes.length })
              : mayShareOut
                ? ''
                : t('shareOutHelp')}
          </Text>
        </Group>
      )}
    </form>
  );
}

const fits =
  (trackId: string | null, formatId: string | null) =>
  (tally: Budgets['tallies'][number]): boolean =>
    (trackId === null || tally.trackId === trackId) && (formatId === null || tally.formatId === formatId);

const nameOf = (gap: BudgetGap, named: readonly { id: string; name: string }[]): string =>
  gap.of === 'all' ? '' : (named.find(({ id }) => id === gap.id)?.name ?? '');

/** Missing is empty: a sum of nothing is none. */
const sumOf = (places: readonly (number | null)[]): number | string => {
  const set = places.filter((one) => one !== null);
  return set.length === 0 ? '–' : set.reduce((sum, one) => sum + one, 0);
};

const hours = (minutes: number | null): string =>
  minutes === null ? '–' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;

interface PlacesCellProps {
  readonly label: string;
  readonly places: number | null;
  /** Null: they are read alone. */
  readonly onChange: ((places: number | null) => void) | null;
  readonly submitted: number;
  readonly accepted: number;
}

function PlacesCell({ label, places, onChange, submitted, accepted }: PlacesCellProps) {
  const { t } = useTranslation('budgets');
  return (
    <div className="budget-cell" data-over={(places !== null && accepted > places) || undefined}>
      {onChange ? (
        <NumberInput
          aria-label={label}
          size="xs"
          min={0}
          max={10_000}
          allowDecimal={false}
          hideControls
          placeholder="–"
          value={places ?? ''}
          onChange={(value) => onChange(typeof value === 'number' ? Math.round(value) : null)}
        />
      ) : (
        <b>{places ?? '–'}</b>
      )}
      <span className="quiet" title={t('standing', { accepted, submitted })}>
        {accepted}/{submitted}
      </span>
    </div>
  );
}
