import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { COLUMNS, type ColumnId } from './committee-view';

const USUAL: readonly ColumnId[] = ['state', 'roles', 'tracks', 'company', 'maxLoad', 'conflictCount'];
// Beside an open member there is room for less, and the panel tells the rest.
const BESIDE_PANEL: readonly ColumnId[] = ['name', 'state', 'roles', 'maxLoad', 'conflictCount'];

/** Which columns are shown: kept in this browser as what differs from the usual ones. The name always is. */
export function useMemberColumns(offered: (column: ColumnId) => boolean, isBesidePanel: boolean) {
  const [turned, setTurned] = useLocalStorage<readonly ColumnId[]>({
    key: 'rostrum-committee-columns',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const choices = useMemo(() => COLUMNS.filter((column) => column !== 'name' && offered(column)), [offered]);
  const isChosen = (column: ColumnId): boolean => USUAL.includes(column) !== turned.includes(column);
  const chosen: readonly ColumnId[] = ['name', ...choices.filter(isChosen)];
  return {
    choices,
    isChosen,
    columns: isBesidePanel ? BESIDE_PANEL.filter((column) => chosen.includes(column)) : chosen,
    toggle: (column: ColumnId): void =>
      setTurned(turned.includes(column) ? turned.filter((one) => one !== column) : [...turned, column]),
  };
}
