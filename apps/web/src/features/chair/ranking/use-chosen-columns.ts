import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Column } from './columns';

/** Which columns are shown: kept in this browser as what differs from the usual ones. */
export function useChosenColumns(columns: readonly Column[]) {
  const [turned, setTurned] = useLocalStorage<readonly string[]>({
    key: 'rostrum-ranking-columns',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(() => {
    const isChosen = ({ id, isExtra, isFixed }: Column): boolean =>
      isFixed === true || (isExtra === true) === turned.includes(id);
    return new Set(columns.filter(isChosen).map(({ id }) => id));
  }, [columns, turned]);
  const toggle = (id: string): void =>
    setTurned(turned.includes(id) ? turned.filter((one) => one !== id) : [...turned, id]);
  return { chosen, toggle };
}
