import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { shiftLine } from '#domain/ranking/line-shift';
import { useConference } from '../../../app/conference-context';
import { useTranslation } from '../../../i18n/texts';
import type { RankedList } from '../ranking/ranked-rows';
import { stripOf } from './chosen-talks';
import { MovedTalks } from './moved-talks';
import { useBalanceAddress } from './use-balance-address';
import { type Budget, type Budgets, budgetOf } from './budget-of';
import { useChangeBudgets } from './use-budgets';
import { useNamedLists } from './use-named-lists';

interface LinePanelProps {
  readonly list: RankedList;
  readonly budgets: Budgets;
  readonly trackId: string | null;
  readonly onOpen: (number: number) => void;
}

/** What if the line stood elsewhere: dragged or by keys, saved only when asked; the address holds it. */
export function LinePanel({ list, budgets, trackId, onOpen }: LinePanelProps) {
  const { t } = useTranslation('budgets');
  const { tracks, formats } = useNamedLists();
  const address = useBalanceAddress();
  const format = formats.find(({ id }) => id === address.formatId) ?? null;
  const needsTrack = trackId === null && list.tracks.length > 1;
  const track = tracks.find(({ id }) => id === (trackId ?? list.tracks[0]?.id)) ?? null;
  const strip = stripOf(list, budgets, track?.id ?? null, format);
  if (needsTrack) return <p className="quiet">{t('line.chooseTrack')}</p>;
  const head = (
    <Group gap="xs" justify="space-between" wrap="nowrap">
      <h3>{t('line.title', { of: track?.name ?? t('allTracks') })}</h3>
      <Select
        size="xs"
        w={132}
        aria-label={t('line.format')}
        value={format?.id ?? ''}
        onChange={(id) => address.showFormat(id || null)}
        data={[
          { value: '', label: t('allFormats') },
          ...formats.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </Group>
  );
  if (strip.places === null)
    return (
      <section>
        {head}
        <p className="quiet">{t('line.none')}</p>
      </section>
    );
  const { before, after, comesIn, falls } = shiftLine(strip.rows, strip.places, address.by, strip.unseen);
  const talk = (at: number) => ({
    number: list.rows.number[strip.indexes[at]!]!,
    title: list.rows.title[strip.indexes[at]!]!,
    mean: list.rows.mean[strip.indexes[at]!] ?? null,
    n: list.rows.n[strip.indexes[at]!]!,
    isTied: after.tied.includes(at),
  });
  return (
    <section>
      {head}
      <p className="line-standing" role="status">
        <b>{t('line.places', { count: after.places })}</b>
        {after.places !== before.places && (
          <span className="line-moved">{t('line.moved', { places: before.places })}</span>
        )}
        <span>{t('line.accepted', { count: after.accepted })}</span>
        <span>
          {after.over > 0 ? t('line.over', { count: after.over }) : t('line.free', { count: after.free })}
        </span>
        {strip.unseen > 0 && <span>{t('line.unseen', { count: strip.unseen })}</span>}
        {after.tied.length > 0 && (
          <span className="line-tied">{t('line.tied', { count: after.tied.length })}</span>
        )}
      </p>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={t('line.less')}
          disabled={after.places === 0}
          onClick={() => address.moveBy(address.by - 1)}
        >
          <IconMinus size={15} />
        </ActionIcon>
        <input
          type="range"
          className="line-range"
          min={-address.most}
          max={address.most}
          value={address.by}
          aria-label={t('line.move')}
          aria-valuetext={t('line.places', { count: after.places })}
          onChange={(event) => address.moveBy(Number(event.currentTarget.value))}
        />
        <ActionIcon
          variant="default"
          aria-label={t('line.more')}
          onClick={() => address.moveBy(address.by + 1)}
        >
          <IconPlus size={15} />
        </ActionIcon>
      </Group>
      <MovedTalks title={t('line.comesIn')} talks={comesIn.map(talk)} onOpen={onOpen} />
      <MovedTalks title={t('line.falls')} talks={falls.map(talk)} onOpen={onOpen} />
      {budgets.maySet && after.places !== before.places && (
        <KeepLine
          budgets={budgets}
          trackId={track?.id ?? null}
          formatId={format?.id ?? null}
          places={after.places}
          done={() => address.moveBy(0)}
        />
      )}
    </section>
  );
}

interface KeepLineProps {
  readonly budgets: Budgets;
  readonly trackId: string | null;
  readonly formatId: string | null;
  readonly places: number;
  readonly done: () => void;
}

/** Makes the moved line the budget; where the places come from another track, both change at once. */
function KeepLine({ budgets, trackId, formatId, places, done }: KeepLineProps) {
  const { t } = useTranslation('budgets');
  const { slug } = useConference();
  const { tracks } = useNamedLists();
  const { save, isSaving } = useChangeBudgets(slug);
  const [other, setOther] = useState('');
  const now = budgetOf(budgets, trackId, formatId);
  const moved = places - (now?.places ?? 0);
  const version = now?.version ?? null;
  const givers = tracks.flatMap(({ id, name }) => {
    const budget = budgetOf(budgets, id, formatId);
    return id !== trackId && budget && budget.places !== null && budget.places - moved >= 0
      ? [{ value: id, label: t('line.has', { track: name, count: budget.places }) }]
      : [];
  });
  const keep = (): void => {
    const items: Budget[] = [{ trackId, formatId, places, version }];
    const giver = other === '' ? undefined : budgetOf(budgets, other, formatId);
    if (giver) items.push({ ...giver, places: (giver.places ?? 0) - moved });
    save(
      items,
      giver ? t('line.movedPlaces', { count: Math.abs(moved) }) : t('line.kept', { count: places }),
      done,
    );
  };
  return (
    <Group gap="xs" mt="xs" align="flex-end">
      {trackId !== null && givers.length > 0 && (
        <Select
          size="xs"
          flex={1}
          label={t(moved > 0 ? 'line.from' : 'line.to')}
          value={other}
          onChange={(id) => setOther(id ?? '')}
          data={[{ value: '', label: t('line.nobody') }, ...givers]}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      <Button size="xs" loading={isSaving} onClick={keep}>
        {t('line.keep', { count: places })}
      </Button>
    </Group>
  );
}
