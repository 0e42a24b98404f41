import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Recommendation } from '#domain/ranking/track-order';
import { type Entry, differences } from './order-moves';
import { OrderRow } from './order-row';
import { type Drag, useRowDrag } from './use-row-drag';
import type { TrackOrder } from './use-order';
import type { Present } from './use-pulse';

const ROW_HEIGHT = 34;

interface OrderTableProps {
  readonly order: TrackOrder;
  readonly entries: readonly Entry[];
  readonly others: readonly Present[];
  readonly canMove: boolean;
  readonly isNarrow: boolean;
  readonly selected: number | null;
  readonly noting: number | null;
  readonly onOpen: (number: number) => void;
  readonly onNote: (number: number) => void;
  readonly saveNote: (text: string | null) => void;
  readonly onDrop: (drag: Drag) => void;
  /** What stands at the right of a heading. */
  readonly headingAction: (recommendation: Recommendation | null) => ReactNode;
}

/** A real table of which only what is in sight is drawn: four headings, and below each its talks in order. */
export function OrderTable(props: OrderTableProps) {
  const { order, entries, others, canMove, isNarrow, selected, noting, onOpen, onNote, saveNote } = props;
  const { t } = useTranslation('order');
  const scroller = useRef<HTMLDivElement>(null);
  const { drag, handlers } = useRowDrag({
    scroller,
    rowHeight: ROW_HEIGHT,
    top: ROW_HEIGHT,
    count: entries.length,
    onDrop: props.onDrop,
  });
  // oxlint-disable-next-line react/incompatible-library -- used here only, not handed to what is memoized
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The header stands above the rows inside the scroller and covers them.
    scrollPaddingStart: ROW_HEIGHT + 6,
  });
  const differs = useMemo(() => differences(order.items), [order.items]);
  const here = useMemo(() => {
    const names = new Map<number, string>();
    for (const { name, at } of others)
      if (at !== null) names.set(at, [names.get(at), name].filter(Boolean).join(', '));
    return names;
  }, [others]);
  const place = entries.findIndex(({ talk }) => talk?.number === selected);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);

  const click = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const element = event.target as HTMLElement;
    const note = element.closest<HTMLElement>('[data-note]');
    const row = element.closest('tr[data-number]');
    if (!row || element.closest('[data-handle], input')) return;
    event.preventDefault();
    if (note) onNote(Number(note.dataset['note']));
    else onOpen(Number(row.getAttribute('data-number')));
  };
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const hasHandle = canMove && !isNarrow;
  const span = isNarrow ? 4 : hasHandle ? 8 : 7;
  return (
    <div
      className="ranked-scroller panel"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('list', { track: order.track })}
    >
      <table className="ranked-table order-table" aria-rowcount={entries.length + 1}>
        <colgroup>
          <col style={{ width: isNarrow ? 34 : 44 }} />
          {hasHandle && <col style={{ width: 30 }} />}
          <col />
          <col style={{ width: isNarrow ? 76 : 138 }} />
          {!isNarrow && (
            <>
              <col style={{ width: 40 }} />
              <col style={{ width: 78 }} />
            </>
          )}
          <col style={{ width: isNarrow ? 50 : 66 }} />
          {!isNarrow && <col style={{ width: '26%' }} />}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="cell-rank">
              {t('column.place')}
            </th>
            {hasHandle && <td />}
            <th scope="col" className="cell-talk">
              {t('column.talk')}
            </th>
            <th scope="col" className="cell-count">
              {t('column.score')}
            </th>
            {!isNarrow && (
              <>
                <th scope="col" className="cell-count">
                  {t('column.n')}
                </th>
                <th scope="col" className="cell-count">
                  {t('column.spread')}
                </th>
              </>
            )}
            <th scope="col" className="cell-count" title={t('help.difference')}>
              {t('column.difference')}
            </th>
            {!isNarrow && <th scope="col">{t('column.note')}</th>}
          </tr>
        </thead>
        {/* A click anywhere in a row does what its link does; a handle is dragged by pointer, moved by keys. */}
        <tbody onClick={click} {...(canMove ? handlers : {})} data-dragging={drag !== null || undefined}>
          {above > 0 && <Space height={above} span={span} />}
          {items.map(({ index }) => {
            const entry = entries[index]!;
            const isTarget = drag?.index === index;
            if (!entry.talk)
              return (
                <tr
                  key={`heading-${entry.recommendation}`}
                  aria-rowindex={index + 2}
                  className="order-heading"
                  data-recommendation={entry.recommendation ?? 'untouched'}
                  data-target={isTarget || undefined}
                >
                  <th scope="rowgroup" colSpan={span}>
                    <span className="order-heading-words">
                      {t(`section.${entry.recommendation ?? 'untouched'}`)}
                      <span className="quiet">{entry.count}</span>
                      {props.headingAction(entry.recommendation)}
                    </span>
                  </th>
                </tr>
              );
            const { number } = entry.talk;
            return (
              <OrderRow
                key={number}
                talk={entry.talk}
                place={entry.place}
                row={index + 2}
                difference={differs.get(number) ?? null}
                scale={order.scale}
                isSelected={number === selected}
                isDragged={drag?.number === number}
                isTarget={isTarget}
                isNarrow={isNarrow}
                canMove={canMove}
                here={here.get(number) ?? ''}
                isNoting={noting === number}
                saveNote={saveNote}
              />
            );
          })}
          {below > 0 && <Space height={below} span={span} />}
          {drag?.index === entries.length && (
            <tr aria-hidden="true" data-target className="order-end">
              <td colSpan={span} />
            </tr>
          )}
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
