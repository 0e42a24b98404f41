import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, type UIEvent, useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Column } from './columns';
import { HeaderCell } from './header-cell';
import type { Marks } from './bulk/use-marks';
import type { ListView, Sort } from './list-view';
import { RankedTableRow } from './ranked-table-row';
import { type RankedList, stateOf } from './ranked-rows';

export const ROW_HEIGHT = 34;

/** Widths of the columns that stay in sight, in pixels. */
export interface FixedWidths {
  readonly rank: number;
  readonly talk: number;
}

interface RankedTableProps {
  readonly list: RankedList;
  readonly shown: ListView;
  /** Names of tracks, one for each row at the end that stands for a talk the viewer may not see. */
  readonly hidden: readonly string[];
  readonly columns: readonly Column[];
  readonly widths: FixedWidths;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selected: number | null;
  readonly onOpen: (number: number) => void;
  /** Null: rows cannot be marked. */
  readonly marks: Marks | null;
}

/**
 * The first columns stay in sight only once the list is scrolled sideways: a cell that may have to stay is a layer of its
 * own to the browser, and with two of them in every row, scrolling down costs half as much again.
 */
function markAside({ currentTarget }: UIEvent<HTMLElement>): void {
  currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0);
}

/** A real table of which only what is in sight is drawn; header and first columns stay. */
export function RankedTable(props: RankedTableProps) {
  const { list, shown, hidden, columns, widths, sort, onSort, selected, onOpen, marks } = props;
  const { t } = useTranslation('ranking');
  const { t: tBulk } = useTranslation('bulk-decisions');
  const scroller = useRef<HTMLDivElement>(null);
  const count = shown.rows.length + hidden.length;
  // oxlint-disable-next-line react/incompatible-library -- used here only, not handed to what is memoized
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The header stands above the rows inside the scroller and covers them.
    scrollPaddingStart: ROW_HEIGHT + 6,
  });
  const place = shown.rows.findIndex(({ number }) => number === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const open = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const row = target.closest('tr[data-number]');
    if (!row) return;
    const number = Number(row.getAttribute('data-number'));
    const isMark = target.matches('.row-mark');
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!marks && !isPlain) return;
    // A box shows what the marks say, not what the browser makes of the click.
    if (!isMark) event.preventDefault();
    if (marks && event.shiftKey) {
      marks.extend(number);
      getSelection()?.removeAllRanges();
    } else if (marks && (isMark || !isPlain)) marks.toggle(number);
    else onOpen(number);
  };
  const span = columns.length + 2;
  const lineLabel = t('line', { count: shown.budget?.places ?? 0 });
  const width = widths.rank + widths.talk + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div
      className="ranked-scroller panel"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('list')}
      onScroll={markAside}
    >
      <table
        className="ranked-table"
        aria-rowcount={count + 1}
        style={{ width, '--talk-left': `${widths.rank}px` } as CSSProperties}
        data-line-on-top={shown.lineAfter === 0 || undefined}
      >
        <colgroup>
          <col style={{ width: widths.rank }} />
          <col style={{ width: widths.talk }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="cell-rank">
              {t('column.rank')}
            </th>
            <HeaderCell
              column={{ id: 'talk', title: t('column.talk'), first: 'asc' }}
              className="cell-talk"
              sort={sort}
              onSort={onSort}
            />
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        {/* A click anywhere in a row does what its link does. */}
        <tbody onClick={open}>
          {above > 0 && <Space height={above} span={span} />}
          {items.map(({ index }) => {
            const row = shown.rows[index];
            if (!row)
              return (
                <HiddenRow
                  key={`hidden-${index}`}
                  place={index + 1}
                  span={span}
                  track={hidden[index - shown.rows.length]!}
                />
              );
            const { outcome, looked } = stateOf(list, row.index);
            const rank = shown.ranks.get(row.number);
            return (
              <RankedTableRow
                key={row.number}
                row={row}
                outcome={outcome}
                looked={looked}
                columns={columns}
                place={index + 1}
                rank={rank ? `${rank.isTied ? '=' : ''}${rank.rank}` : '–'}
                isSelected={row.number === selected}
                isMarked={marks ? marks.numbers.has(row.number) : null}
                markLabel={marks ? tBulk('mark', { number: row.number }) : ''}
                line={shown.lineAfter === index + 1 ? lineLabel : null}
                isTied={shown.tied.has(row.number)}
                href={`?at=${row.number}&open=1`}
              />
            );
          })}
          {below > 0 && <Space height={below} span={span} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true" className="ranked-space">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

function HiddenRow({
  place,
  span,
  track,
}: {
  readonly place: number;
  readonly span: number;
  readonly track: string;
}) {
  const { t } = useTranslation('ranking');
  return (
    <tr aria-rowindex={place + 1} className="row-hidden">
      <td colSpan={span}>
        <span>{track === '' ? t('hiddenRow') : t('hiddenRowOf', { track })}</span>
      </td>
    </tr>
  );
}
