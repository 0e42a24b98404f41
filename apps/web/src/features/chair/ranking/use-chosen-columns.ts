import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Column } from './columns';

const usual = (columns: readonly Column[]): string[] =>
  columns.filter(({ isExtra }) => isExtra !== true).map(({ id }) => id);

/** The fixed ones are always there; what this list does not have is left out. */
function known(ids: readonly string[], columns: readonly Column[]): string[] {
  const fixed = columns.filter(({ id, isFixed }) => isFixed && !ids.includes(id)).map(({ id }) => id);
  return [...fixed, ...ids.filter((id) => columns.some((column) => column.id === id))];
}

/**
 * Which columns are shown, in which order: those that the address names; else those chosen last in this browser; else the
 * usual ones.
 */
export function useChosenColumns(
  columns: readonly Column[],
  named: readonly string[] | null,
  name: (ids: readonly string[]) => void,
) {
  const [kept, keep] = useLocalStorage<readonly string[] | null>({
    key: 'rostrum-ranking-columns-in-order',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const chosen = useMemo(() => known(named ?? kept ?? usual(columns), columns), [columns, named, kept]);
  const visible = useMemo(
    () => chosen.map((id) => columns.find((column) => column.id === id)!),
    [chosen, columns],
  );
  const choose = (ids: readonly string[]): void => {
    keep([...ids]);
    name(ids);
  };
  return { chosen, visible, choose };
}
