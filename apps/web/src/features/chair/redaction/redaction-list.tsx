import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { RedactionItem } from './use-redactions';

const ROW_HEIGHT = 48;

interface RedactionListProps {
  readonly items: readonly RedactionItem[];
  readonly chosen: number | null;
  readonly choose: (number: number) => void;
}

/** The talks, of which only those in sight are drawn. */
export function RedactionList({ items, chosen, choose }: RedactionListProps) {
  const { t } = useTranslation('redaction');
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by its functions
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const place = items.findIndex(({ number }) => number === chosen);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);
  const says = ({ state, sure, unsure }: RedactionItem): string =>
    state === 'done'
      ? t('state.done')
      : [
          ...(state === 'changed' ? [t('state.changed')] : []),
          ...(sure > 0 ? [t('places', { count: sure })] : []),
          ...(unsure > 0 ? [t('perhaps', { count: unsure })] : []),
          ...(state === 'open' && sure + unsure === 0 ? [t('state.nothing')] : []),
        ].join(' · ');
  return (
    <div
      className="redaction-scroller panel"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('list')}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index]!;
          return (
            <li key={item.number} style={{ transform: `translateY(${start}px)` }}>
              <button
                type="button"
                data-state={item.state}
                aria-current={item.number === chosen}
                onClick={() => choose(item.number)}
              >
                <span>
                  #{item.number} {item.title}
                </span>
                <span className="redaction-says">{says(item)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
