import type { Column } from './columns';
import type { Sort } from './list-view';

interface HeaderCellProps {
  readonly column: Pick<Column, 'id' | 'title' | 'first' | 'isNumber' | 'help'>;
  readonly className?: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** A column's title, which sorts by it: first the way that is wanted more often, then the other. */
export function HeaderCell({ column, className = '', sort, onSort }: HeaderCellProps) {
  const isSorted = sort.column === column.id;
  const other = sort.direction === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      className={`${className} ${column.isNumber ? 'cell-count' : ''}`}
      aria-sort={isSorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className="sort-button"
        title={column.help}
        onClick={() => onSort({ column: column.id, direction: isSorted ? other : column.first })}
      >
        <span>{column.title}</span>
        <span aria-hidden="true" className="sort-mark">
          {isSorted ? (sort.direction === 'asc' ? '▲' : '▼') : ''}
        </span>
      </button>
    </th>
  );
}
