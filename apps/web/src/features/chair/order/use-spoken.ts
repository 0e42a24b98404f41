import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Entry } from './order-moves';

/** What is said to a screen reader: where the talk at hand stands, whenever it has moved, by one's own hand or another's. */
export function useSpoken(entries: readonly Entry[], selected: number | null): string {
  const { t } = useTranslation('order');
  const [spoken, setSpoken] = useState('');
  const entry = entries.find(({ talk }) => talk?.number === selected);
  const where = entry?.talk ? `${entry.talk.number} ${entry.recommendation} ${entry.place}` : '';
  const last = useRef(where);
  const text = entry?.talk
    ? t('spoken', {
        number: entry.talk.number,
        title: entry.talk.title,
        section: t(`section.${entry.recommendation ?? 'untouched'}`),
        place: entry.place ?? '–',
      })
    : '';
  useEffect(() => {
    const isSameTalk = last.current.split(' ')[0] === where.split(' ')[0];
    const hasMoved = last.current !== where;
    last.current = where;
    if (isSameTalk && hasMoved) setSpoken(text);
  }, [where, text]);
  return spoken;
}
