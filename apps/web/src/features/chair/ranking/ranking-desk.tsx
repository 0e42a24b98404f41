import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { OUTCOMES, type Outcome } from '#domain/decision/decision-rules';
import { MOST_AT_ONCE } from '#domain/decision/bulk-decision';
import { printQuery } from '#domain/ranking/query/print-query';
import { termsOf } from '#domain/ranking/query/query-terms';
import type { Term } from '#domain/ranking/query/query';
import { matcher } from '#domain/ranking/query/match-query';
import { holds, useConference } from '../../../app/conference-context';
import { BalanceToggle, BesideChoice, BesideList } from '../budgets/beside-list';
import { useBalanceAddress } from '../budgets/use-balance-address';
import { useMovedLine } from '../budgets/use-moved-line';
import { OrderBeside } from '../order/order-beside';
import { useWithTrackOrder } from '../order/track-order-column';
import { EmptyState } from '../../../ui/empty-state';
import { type KeyBinding, useKeys } from '../../../ui/keys';
import { withCalibratedColumns } from '../calibration/calibrated-columns';
import { CalibratedNote } from '../calibration/calibrated-note';
import { TriageStrip } from '../calibration/triage-strip';
import { useCalibratedDesk } from '../calibration/use-calibrated-desk';
import { type Column, columnsOf } from './columns';
import { DECISION_KEYS, DecisionButtons, UNDECIDE_KEY } from './decision-buttons';
import { useEarlierRound, withEarlier } from './earlier-round';
import { isWithinRound, type ListView, listView } from './list-view';
import { type Query, useQueryTerms } from './query/use-query';
import { BulkBar } from './bulk/bulk-bar';
import { MoreMenu } from './bulk/more-menu';
import { useDecideMany } from './bulk/use-decide-many';
import { useMarks } from './bulk/use-marks';
import { ViewsMenu } from './views/views-menu';
import { ColumnsMenu } from './columns-menu';
import { ProposalPanel } from './proposal-panel';
import { RankedTable } from './ranked-table';
import { type RankedList, stateOf, toRows, withState } from './ranked-rows';
import { RankingToolbar } from './ranking-toolbar';
import { RankingTotals } from './ranking-totals';
import { StaleDecisionNote } from './stale-decision-note';
import { useChosenColumns } from './use-chosen-columns';
import { useDecide } from './use-decide';
import { useListAddress } from './use-list-address';
import { useNamedRound } from '../../../ui/use-rounds';
import { proposalQuery } from './use-ranking';

const IN_ROUND: Term = { key: 'in-round', operator: ':', values: [], isNegated: false };

/** What is shown, asked of the server; null there: it has a term about figures that are joined here, by the browser. */
function wholeQuery(
  list: RankedList,
  terms: readonly Term[],
  isWithin: boolean,
): { readonly onServer: string | null } {
  const kinds = termsOf(list);
  const isJoinedHere = terms.some(({ key }) => kinds.get(key)?.needsCalibration);
  return { onServer: isJoinedHere ? null : printQuery(isWithin ? [...terms, IN_ROUND] : terms, list) };
}

/** One name per talk that is not shown, in the tracks that are: rows at the end, without anything to sort by. */
function hiddenNames(list: RankedList, { terms }: Query, { tracks }: ListView, isWithin: boolean): string[] {
  // What is not shown fits no term: only a track is known of it.
  if (isWithin || terms.some(({ key }) => key !== 'track')) return [];
  return list.placeholders
    .filter(({ track }) => tracks.has(track))
    .flatMap(({ track, count }) => Array.from({ length: count }, () => list.tracks[track]?.name ?? ''));
}

/** Toolbar, totals, table and the open talk: where a chair works for days, by keyboard. */
export function RankingDesk({ list: plain }: { readonly list: RankedList }) {
  const { t } = useTranslation('ranking');
  const { t: tCalibration } = useTranslation('calibration');
  const calibrated = useCalibratedDesk(plain);
  const { list, talks } = calibrated;
  const conference = useConference();
  const { slug } = conference;
  const queries = useQueryClient();
  const search = useRef<HTMLInputElement>(null);
  const { view, show, selected, select, isOpen, open } = useListAddress();
  const round = useNamedRound();
  const beside = useBalanceAddress();
  const line = useMovedLine(slug, beside);
  const { decide, settled, stale, dismiss } = useDecide(slug);
  const { decideMany, undo, isBusy } = useDecideMany(slug, settled);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const mayDecide = holds(conference, ['cochair']);

  const { title, mean, inRound } = list.rows;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a decision makes a new list, but leaves these as they are
  const rows = useMemo(() => toRows(list), [title, mean, inRound, list.speakers]);
  const { criteria, tracks, scale, speakersHidden, topics, languages } = list;
  const earlier = useEarlierRound(slug);
  const scored = useMemo(
    () =>
      withCalibratedColumns(
        withEarlier(
          columnsOf({ criteria, tracks, scale, speakersHidden, topics, languages }, t, isNarrow),
          earlier,
          t,
        ),
        talks,
        scale,
        tCalibration,
      ),
    [criteria, tracks, scale, speakersHidden, topics, languages, earlier, talks, t, tCalibration, isNarrow],
  );
  const columns = useWithTrackOrder(scored, rows);
  const { chosen, visible, choose } = useChosenColumns(columns, view.columns, (ids) =>
    show({ ...view, columns: ids }),
  );
  const setText = useCallback((text: string) => show({ ...view, query: text }), [show, view]);
  const query = useQueryTerms(list, view.query, setText);
  const shown = useMemo(() => {
    const { terms } = query;
    const sorted = columns.find(({ id }) => id === view.sort.column);
    const sortBy: Column['sortBy'] = sorted?.sortBy ?? (({ title }) => title);
    return listView(list, rows, { terms, sort: view.sort, beyondRound: view.beyondRound, line }, sortBy);
  }, [list, rows, columns, query, view.sort, view.beyondRound, line]);

  const marks = useMarks(shown.rows);
  const isWithin = isWithinRound(list, view.beyondRound);
  const asked = query.faults.length > 0 ? null : wholeQuery(list, query.terms, isWithin);
  const hidden = hiddenNames(list, query, shown, isWithin);
  const place = shown.rows.findIndex(({ number }) => number === selected);
  const current = shown.rows[place] ?? null;
  const next = shown.rows[place + 1];
  useEffect(() => {
    if (isOpen && next) void queries.prefetchQuery(proposalQuery(slug, next.number, round));
  }, [isOpen, next, queries, slug, round]);

  const step = (by: number, marking = false): void => {
    const to = shown.rows[place === -1 ? 0 : Math.min(shown.rows.length - 1, Math.max(0, place + by))];
    if (!to) return;
    if (marking && mayDecide) {
      marks.extend(to.number, current?.number);
    }
    select(to.number);
  };
  const decideMarked = (outcome: Outcome | null): void => {
    void decideMany(marks.rows, outcome, marks.isAll ? (asked?.onServer ?? '') : '');
    marks.clear();
  };
  const decideCurrent = (outcome: Outcome | null): void => {
    if (marks.rows.length > 0) {
      if (!isBusy && marks.rows.length <= MOST_AT_ONCE) decideMarked(outcome);
      return;
    }
    if (!current) return;
    decide(current, outcome);
    // Where the query takes the talk out of sight, the next one is at hand.
    const decided = withState(list, current.number, { outcome });
    if (!matcher(query.terms, decided)(current.index))
      select((next ?? shown.rows[place - 1])?.number ?? null);
  };
  const keys: KeyBinding[] = [
    { keys: 'ArrowDown', label: t('key.next'), run: (event) => step(1, event.shiftKey) },
    { keys: 'ArrowUp', label: t('key.previous'), run: (event) => step(-1, event.shiftKey) },
    { keys: 'PageDown', label: t('key.pageDown'), run: () => step(15) },
    { keys: 'PageUp', label: t('key.pageUp'), run: () => step(-15) },
    { keys: 'Home', label: t('key.first'), run: () => step(-rows.length) },
    { keys: 'End', label: t('key.last'), run: () => step(rows.length) },
    { keys: 'Enter', label: t('key.open'), run: () => current && open(current.number) },
    {
      keys: 'Escape',
      label: t('key.close'),
      run: () => (marks.numbers.size > 0 ? marks.clear() : open(null)),
    },
    { keys: '/', label: t('key.search'), run: () => search.current?.focus() },
    ...(mayDecide
      ? [
          ...OUTCOMES.map((outcome) => ({
            keys: DECISION_KEYS[outcome],
            label: t(`verb.${outcome}`),
            run: () => decideCurrent(outcome),
          })),
          { keys: ' ', label: t('key.mark'), run: () => current && marks.toggle(current.number) },
          { keys: '*', label: t('key.markAll'), run: () => asked !== null && marks.all() },
          { keys: UNDECIDE_KEY, label: t('verb.undecided'), run: () => decideCurrent(null) },
        ]
      : []),
  ];
  useKeys(keys);

  const row = rows.find(({ number }) => number === selected);
  const talk = selected === null ? undefined : talks?.get(selected);
  const outcome = row ? stateOf(list, row.index).outcome : null;
  const staleNote = stale && (
    <StaleDecisionNote stale={stale} keepTheirs={dismiss} useMine={() => decide(stale.row, stale.wanted)} />
  );
  // A phone's open talk covers the list: what is to be chosen about it stands in it.
  const isInPanel = isOpen && stale?.row.number === selected;
  return (
    <>
      <RankingToolbar
        list={list}
        query={query}
        track={shown.track}
        beyondRound={view.beyondRound}
        goBeyondRound={(beyondRound) => show({ ...view, beyondRound })}
        searchRef={search}
      >
        <ViewsMenu slug={slug} view={view} show={show} />
        <ColumnsMenu columns={columns} chosen={chosen} choose={choose} />
        <MoreMenu
          query={asked?.onServer ?? null}
          undo={mayDecide ? (batchId) => void undo(batchId) : null}
          mayExport={holds(conference, ['organizer', 'cochair'])}
        />
      </RankingToolbar>
      <TriageStrip desk={calibrated} shown={shown} query={query} open={open} />
      <div className="ranking-line">
        <RankingTotals {...shown} />
        <BalanceToggle />
      </div>
      <OrderBeside
        trackId={shown.track}
        isSortedByIt={view.sort.column === 'order'}
        onSort={() => show({ ...view, sort: { column: 'order', direction: 'asc' } })}
      />
      {mayDecide && (
        <BulkBar
          marks={marks}
          found={asked === null ? null : shown.rows.length}
          isBusy={isBusy}
          decide={decideMarked}
        />
      )}
      {!isInPanel && staleNote}
      <div
        className="ranking-desk"
        data-open={isOpen || undefined}
        data-balance={(conference.usesBudgets && beside.isShown) || undefined}
      >
        {shown.rows.length === 0 && hidden.length === 0 ? (
          <EmptyState title={t('nothing.title')} text={t('nothing.text')} />
        ) : (
          <RankedTable
            list={list}
            shown={shown}
            hidden={hidden}
            columns={visible}
            widths={
              isNarrow
                ? { rank: mayDecide ? 62 : 44, talk: 134 }
                : { rank: mayDecide ? 78 : 58, talk: isOpen ? 236 : 310 }
            }
            sort={view.sort}
            onSort={(sort) => show({ ...view, sort })}
            selected={selected}
            onOpen={open}
            marks={mayDecide ? marks : null}
          />
        )}
        {isOpen && selected !== null && (
          <ProposalPanel
            slug={slug}
            number={selected}
            onClose={() => open(null)}
            onStep={step}
            mayDecide={mayDecide}
          >
            {isInPanel && staleNote}
            {talk && <CalibratedNote talk={talk} />}
            <DecisionButtons
              outcome={outcome}
              decide={mayDecide && row ? (wanted) => decide(row, wanted) : null}
            />
            <BesideChoice list={list} number={selected} />
          </ProposalPanel>
        )}
        <BesideList list={list} trackId={shown.track} onOpen={open} />
      </div>
    </>
  );
}
