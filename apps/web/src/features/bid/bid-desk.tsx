import { Button, Group } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import { BID_ANSWERS, BID_VALUES, type BidAnswer, bidAnswer } from '#domain/bid/bid-answer';
import { useConference } from '../../app/conference-context';
import { EmptyState } from '../../ui/empty-state';
import { type KeyBinding, useKeys } from '../../ui/keys';
import { BidFilters } from './bid-filters';
import { talkQuery } from './bid-queries';
import { type BidList, type BidRow, EVERYTHING, shownBids } from './bid-rows';
import { BidTable } from './bid-table';
import type { BidColumn } from './bid-table-row';
import { BidTotals } from './bid-totals';
import { KnownStrip } from './known-strip';
import { useBidAddress } from './use-bid-address';
import { useBidding } from './use-bidding';
import { useChecked } from './use-checked';

// Loaded when the first talk is opened.
const BidPanel = lazy(async () => ({ default: (await import('./bid-panel')).BidPanel }));

const ANSWER_KEYS = { yes: 'y', maybe: 'm', no: 'n' } as const;

/** Filters, table and the open talk: thousands of talks by keyboard. */
export function BidDesk({ list }: { readonly list: BidList }) {
  const { t } = useTranslation('bid');
  const { slug } = useConference();
  const queries = useQueryClient();
  const search = useRef<HTMLInputElement>(null);
  const { view, show, selected, select, isOpen, open } = useBidAddress();
  const { rows, valueOf, bid, declare, undo, canUndo, mark, unsentCount } = useBidding(slug, list);
  const shown = useMemo(() => shownBids(list, rows, valueOf, view), [list, rows, valueOf, view]);
  const overall = useMemo(() => shownBids(list, rows, valueOf, EVERYTHING).counts, [list, rows, valueOf]);
  const used = useMemo(
    () => ({
      track: rows.some(({ trackName }) => trackName !== ''),
      topics: rows.some(({ topicNames }) => topicNames !== ''),
      format: new Set(rows.map(({ format }) => format)).size > 1,
      level: new Set(rows.map(({ level }) => level)).size > 1,
    }),
    [rows],
  );
  const { checked, chosenRows, check, checkAll, clear } = useChecked(shown.rows);

  const place = shown.rows.findIndex(({ number }) => number === selected);
  const current = shown.rows[place] ?? null;
  const opened = rows.find(({ number }) => number === selected) ?? null;
  const next = shown.rows[place + 1] ?? null;
  useEffect(() => {
    if (isOpen && next) void queries.prefetchQuery(talkQuery(slug, next.number));
  }, [isOpen, next, queries, slug]);

  const step = (by: number): void => {
    const to = shown.rows[place === -1 ? 0 : Math.min(shown.rows.length - 1, Math.max(0, place + by))];
    if (to) select(to.number);
  };
  const answer = (row: BidRow, chosen: BidAnswer | null): void =>
    bid([row], chosen === null ? null : BID_VALUES[chosen]);
  /** By key: the chosen rows where there are some, else the row at hand, and on to the next. */
  const answerAndGoOn = (chosen: BidAnswer | null): void => {
    if (chosenRows.length > 0) {
      bid(chosenRows, chosen === null ? null : BID_VALUES[chosen]);
      clear();
    } else if (current) {
      answer(current, chosen);
      if (next) select(next.number);
    } else step(0);
  };
  const press = (row: BidRow, chosen: BidAnswer): void => {
    const value = valueOf(row);
    answer(row, value !== null && bidAnswer(value) === chosen ? null : chosen);
    select(row.number);
  };
  const giveUp = (row: BidRow): void => {
    declare(row);
    select((next ?? shown.rows[place - 1])?.number ?? null);
  };
  const goBack = (): void => {
    const number = undo();
    if (number !== null) select(number);
  };
  const keys: KeyBinding[] = [
    ...['j', 'ArrowDown'].map((key) => ({ keys: key, label: t('keys.down'), run: () => step(1) })),
    ...['k', 'ArrowUp'].map((key) => ({ keys: key, label: t('keys.up'), run: () => step(-1) })),
    ...BID_ANSWERS.map((one) => ({
      keys: ANSWER_KEYS[one],
      label: t(`keys.${one}`),
      run: () => answerAndGoOn(one),
    })),
    { keys: '0', label: t('keys.none'), run: () => answerAndGoOn(null) },
    { keys: 'c', label: t('keys.conflict'), run: () => current && giveUp(current) },
    { keys: 'u', label: t('keys.undo'), run: goBack },
    { keys: 'o', label: t('keys.open'), run: () => current && open(isOpen ? null : current.number) },
    { keys: 'x', label: t('keys.choose'), run: () => current && check(current, false) },
    { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
    { keys: 'PageDown', label: t('keys.pageDown'), run: () => step(15) },
    { keys: 'PageUp', label: t('keys.pageUp'), run: () => step(-15) },
    { keys: 'Home', label: t('keys.first'), run: () => step(-rows.length) },
    { keys: 'End', label: t('keys.last'), run: () => step(rows.length) },
    { keys: 'Escape', label: t('keys.close'), run: () => (checked.size > 0 ? clear() : open(null)) },
  ];
  useKeys(keys);

  // A column that says nothing of any talk is left out.
  const columns: BidColumn[] = [
    ...(used.track ? (['track'] as const) : []),
    ...(used.topics && !isOpen ? (['topics'] as const) : []),
    ...(used.format && !isOpen ? (['format'] as const) : []),
    ...(used.level && !isOpen ? (['level'] as const) : []),
  ];
  const openedValue = opened && valueOf(opened);
  return (
    <>
      <KnownStrip list={list} />
      <BidFilters list={list} view={view} counts={shown.counts} show={show} searchRef={search} />
      <div className="bid-bar">
        <BidTotals counts={overall} mark={mark} unsentCount={unsentCount} />
        <Group gap="xs" ml="auto">
          {chosenRows.length > 0 ? (
            <>
              <b>{t('chosen', { count: chosenRows.length })}</b>
              {BID_ANSWERS.map((one) => (
                <Button key={one} size="compact-sm" variant="default" onClick={() => answerAndGoOn(one)}>
                  {t(`answer.${one}`)}
                </Button>
              ))}
              <Button size="compact-sm" variant="subtle" onClick={clear}>
                {t('chooseNone')}
              </Button>
            </>
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              // Its place is kept: nothing moves when there is something to undo.
              style={{ visibility: canUndo ? undefined : 'hidden' }}
              leftSection={<IconArrowBackUp size={15} />}
              onClick={goBack}
            >
              {t('undo')}
            </Button>
          )}
        </Group>
      </div>
      <div className="bid-desk" data-open={(isOpen && opened !== null) || undefined}>
        {shown.rows.length === 0 ? (
          <EmptyState title={t('nothing.title')} text={t('nothing.text')}>
            <Button size="xs" variant="default" onClick={() => show(EVERYTHING)}>
              {t('nothing.all')}
            </Button>
          </EmptyState>
        ) : (
          <BidTable
            rows={shown.rows}
            valueOf={valueOf}
            columns={columns}
            selected={selected}
            checked={checked}
            onOpen={open}
            onAnswer={press}
            onCheck={check}
            onCheckAll={checkAll}
          />
        )}
        {isOpen && opened && (
          <Suspense fallback={<aside className="bid-panel panel" />}>
            <BidPanel
              row={opened}
              answer={openedValue === null ? null : bidAnswer(openedValue)}
              onAnswer={(chosen) => press(opened, chosen)}
              onConflict={() => giveUp(opened)}
              onStep={step}
              onClose={() => open(null)}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}
