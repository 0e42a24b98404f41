import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/texts';
import { type BidAnswer, bidAnswer } from '#domain/bid/bid-answer';
import type { BidRow } from './bid-rows';
import type { Bid } from './bid-sender';
import { type BidColumn, BidTableRow } from './bid-table-row';
import { bringIntoSight, useRowWindow } from './use-row-window';

const ROW_HEIGHT = 36;
const WIDTH = { check: 34, answer: 206, track: 160, topics: 160, format: 110, level: 110 } as const;

export interface BidTableProps {
  readonly rows: readonly BidRow[];
  readonly valueOf: (row: BidRow) => Bid;
  readonly columns: readonly BidColumn[];
  readonly selected: number | null;
  readonly checked: ReadonlySet<number>;
  readonly onOpen: (number: number) => void;
  readonly onAnswer: (row: BidRow, answer: BidAnswer) => void;
  readonly onCheck: (row: BidRow, isRange: boolean) => void;
  readonly onCheckAll: () => void;
}

/** A real table of which only what is in sight is drawn; the header stays. */
export function BidTable(props: BidTableProps) {
  const { rows, valueOf, columns, selected, checked, onOpen, onAnswer, onCheck, onCheckAll } = props;
  const { t } = useTranslation('bid');
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useRowWindow(scroller, rows.length, ROW_HEIGHT);
  const place = rows.findIndex(({ number }) => number === selected);
  useEffect(() => {
    if (place >= 0 && scroller.current) bringIntoSight(scroller.current, place, ROW_HEIGHT);
  }, [place]);

  // One listener for all rows: what was hit says what is meant.
  const hit = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    const number = Number(target.closest('tr[data-number]')?.getAttribute('data-number'));
    const row = rows.find((one) => one.number === number);
    if (!row) return;
    const answer = target.closest('button[data-answer]')?.getAttribute('data-answer');
    if (answer) onAnswer(row, answer as BidAnswer);
    else if (target.closest('.bid-check')) onCheck(row, event.shiftKey);
    else if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      onOpen(number);
    }
  };
  const span = columns.length + 3;
  return (
    <div className="bid-scroller panel" ref={scroller} tabIndex={0} role="region" aria-label={t('list')}>
      <table className="bid-table" aria-rowcount={rows.length + 1}>
        <colgroup>
          <col style={{ width: WIDTH.check }} />
          <col style={{ width: WIDTH.answer }} />
          <col />
          {columns.map((column) => (
            <col key={column} style={{ width: WIDTH[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="bid-check">
              <input
                type="checkbox"
                checked={checked.size > 0 && checked.size === rows.length}
                onChange={onCheckAll}
                aria-label={t('chooseAll')}
              />
            </th>
            <th scope="col">{t('column.answer')}</th>
            <th scope="col">{t('column.talk')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {/* Pressing a button of a row leaves the focus, and with it the keys, where they are. */}
        <tbody onClick={hit} onMouseDown={(event) => event.preventDefault()}>
          <Space rows={from} span={span} />
          {rows.slice(from, to).map((row, i) => {
            const value = valueOf(row);
            return (
              <BidTableRow
                key={row.number}
                row={row}
                answer={value === null ? null : bidAnswer(value)}
                columns={columns}
                place={from + i + 1}
                isSelected={row.number === selected}
                isChecked={checked.has(row.number)}
              />
            );
          })}
          <Space rows={rows.length - to} span={span} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ rows, span }: { readonly rows: number; readonly span: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="bid-space">
      <td colSpan={span} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
}
