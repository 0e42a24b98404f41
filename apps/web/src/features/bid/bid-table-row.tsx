import { memo } from 'react';
import { useTranslation } from '../../i18n/texts';
import type { BidAnswer } from '#domain/bid/bid-answer';
import { AnswerButtons } from './answer-buttons';
import type { BidRow } from './bid-rows';

export type BidColumn = 'track' | 'topics' | 'format' | 'level';

interface BidTableRowProps {
  readonly row: BidRow;
  readonly answer: BidAnswer | null;
  readonly columns: readonly BidColumn[];
  /** Its place in the list shown, from 1. */
  readonly place: number;
  readonly isSelected: boolean;
  readonly isChecked: boolean;
}

const cell = (row: BidRow, column: BidColumn): string =>
  ({ track: row.trackName, topics: row.topicNames, format: row.format, level: row.level })[column];

/** A row of plain cells; drawn anew only when something of it changes. Clicks are heard by the table. */
export const BidTableRow = memo(function BidTableRow(props: BidTableRowProps) {
  const { row, answer, columns, place, isSelected, isChecked } = props;
  const { t } = useTranslation('bid');
  return (
    <tr
      aria-rowindex={place + 1}
      aria-current={isSelected ? 'true' : undefined}
      data-number={row.number}
      data-answered={answer ?? undefined}
    >
      <td className="bid-check">
        <input
          type="checkbox"
          checked={isChecked}
          readOnly
          tabIndex={-1}
          aria-label={t('choose', { number: row.number })}
        />
      </td>
      <td className="bid-answer">
        <AnswerButtons number={row.number} answer={answer} onAnswer={null} isReachable={false} />
      </td>
      <th scope="row" className="bid-talk">
        <a href={`?at=${row.number}&open=1`} tabIndex={-1} title={row.title}>
          {row.title}
        </a>
        <span className="bid-number">#{row.number}</span>
      </th>
      {columns.map((column) => (
        <td key={column} title={cell(row, column)}>
          {cell(row, column)}
        </td>
      ))}
    </tr>
  );
});
