import { IconGripVertical, IconNote } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { Score } from '../ranking/score';
import { ScoreBar } from '../ranking/score-bar';
import { Difference } from './difference';
import { NoteCell } from './note-cell';
import type { OrderTalk } from './use-order';

interface OrderRowProps {
  readonly talk: OrderTalk;
  readonly place: number | null;
  /** Its place among the rows shown, from 1. */
  readonly row: number;
  readonly difference: number | null;
  readonly scale: { readonly min: number; readonly max: number };
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  /** It would be dropped above this row. */
  readonly isTarget: boolean;
  readonly isNarrow: boolean;
  readonly canMove: boolean;
  /** Names of those who are at it. */
  readonly here: string;
  readonly isNoting: boolean;
  readonly saveNote: (text: string | null) => void;
}

/** One talk of the order; drawn anew only when something of it changes. Clicks are heard by the table. */
export const OrderRow = memo(function OrderRow(props: OrderRowProps) {
  const { talk, place, row, difference, scale, isSelected, isDragged, isTarget, isNarrow, canMove } = props;
  const { t } = useTranslation('order');
  const { number, title, mean, spread, n } = talk;
  return (
    <tr
      aria-rowindex={row}
      aria-current={isSelected ? 'true' : undefined}
      data-number={number}
      data-dragged={isDragged || undefined}
      data-target={isTarget || undefined}
    >
      <td className="cell-rank">{place ?? '–'}</td>
      {!isNarrow && canMove && (
        <td className="cell-handle" data-handle={number} title={t('drag')}>
          <IconGripVertical size={15} aria-hidden="true" />
        </td>
      )}
      <th scope="row" className="cell-talk">
        <a href={`?at=${number}&open=1`} tabIndex={-1} title={title}>
          {title}
        </a>
        {props.here && <span className="order-here">{props.here}</span>}
        {isNarrow && talk.note !== '' && (
          <IconNote size={13} className="order-note-mark" aria-label={talk.note} />
        )}
        <span className="cell-number">#{number}</span>
      </th>
      <td className="cell-count">
        {isNarrow ? <Score value={mean} n={n} /> : <ScoreBar mean={mean} spread={spread} scale={scale} />}
      </td>
      {!isNarrow && (
        <>
          <td className="cell-count">{n}</td>
          <td className="cell-count">{spread === null ? '–' : spread.toFixed(2)}</td>
        </>
      )}
      <td className="cell-count">
        <Difference value={difference} />
      </td>
      {!isNarrow && (
        <NoteCell talk={talk} isNoting={props.isNoting} canNote={canMove} save={props.saveNote} />
      )}
    </tr>
  );
});
