import { memo } from 'react';
import type { Outcome } from '#domain/decision/decision-rules';
import type { Column } from './columns';
import type { RankedRow } from './ranked-rows';

interface RankedTableRowProps {
  readonly row: RankedRow;
  readonly outcome: Outcome | null;
  readonly looked: boolean;
  readonly columns: readonly Column[];
  /** Its place in the list shown, from 1. */
  readonly place: number;
  readonly rank: string;
  readonly isSelected: boolean;
  /** Null: rows cannot be marked. */
  readonly isMarked: boolean | null;
  /** Names its box. */
  readonly markLabel: string;
  /** What the line that is drawn under it says; null: none is. */
  readonly line: string | null;
  readonly isTied: boolean;
  readonly href: string;
}

/** A row of plain cells; drawn anew only when something of it changes. Clicks are heard by the table. */
export const RankedTableRow = memo(function RankedTableRow({
  row,
  outcome,
  looked,
  columns,
  place,
  rank,
  isSelected,
  isMarked,
  markLabel,
  line,
  isTied,
  href,
}: RankedTableRowProps) {
  const state = { outcome, looked, version: null };
  return (
    <tr
      aria-rowindex={place + 1}
      aria-current={isSelected ? 'true' : undefined}
      data-number={row.number}
      className={line === null ? undefined : 'above-line'}
      data-looked={looked || undefined}
      data-marked={isMarked || undefined}
    >
      <td className="cell-rank" data-tied={isTied || undefined}>
        {isMarked !== null && (
          <input type="checkbox" className="row-mark" aria-label={markLabel} checked={isMarked} readOnly />
        )}
        {rank}
      </td>
      <th scope="row" className="cell-talk">
        <a href={href} tabIndex={-1} title={row.title}>
          {row.title}
        </a>
        {line !== null && <span className="line-label">{line}</span>}
        <span className="cell-number">#{row.number}</span>
      </th>
      {columns.map(({ id, isNumber, cell }) => (
        <td key={id} className={isNumber ? 'cell-count' : undefined}>
          {cell(row, state)}
        </td>
      ))}
    </tr>
  );
});
