import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Member } from './committee-data';
import { type ColumnId, COUNTS, type Names, type View } from './committee-view';
import { MemberRow } from './member-row';

const ROW_HEIGHT = 36;
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 165,
  email: 210,
  state: 94,
  roles: 136,
  tracks: 260,
  topics: 260,
  languages: 110,
  isSenior: 80,
  company: 130,
  maxLoad: 92,
  wishedLoad: 92,
  conflictCount: 104,
  agreedAt: 120,
};
// The first of these that is there takes the room that is left.
const ELASTIC: readonly ColumnId[] = ['tracks', 'topics', 'roles'];

interface MembersTableProps {
  readonly members: readonly Member[];
  readonly columns: readonly ColumnId[];
  readonly names: Names;
  readonly view: View;
  readonly openId: string | null;
  readonly onSort: (column: ColumnId) => void;
  readonly onOpen: (id: string) => void;
}

/** A real table of which only what is in sight is drawn; header and names stay. */
export function MembersTable(props: MembersTableProps) {
  const { members, columns, names, view, openId, onSort, onOpen } = props;
  const { t } = useTranslation('committee');
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by its functions
  const virtual = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const place = members.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);
  const elastic = ELASTIC.find((column) => columns.includes(column));
  const width = columns.reduce((sum, column) => sum + WIDTHS[column], 0);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const row = (event.target as HTMLElement).closest('tr[data-id]');
    if (!row) return;
    event.preventDefault();
    onOpen(row.getAttribute('data-id')!);
  };
  return (
    <div className="members-scroller panel" ref={scroller} tabIndex={0} role="region" aria-label={t('list')}>
      <table className="members-table" aria-rowcount={members.length + 1} style={{ minWidth: width }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: column === elastic ? undefined : WIDTHS[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-count={COUNTS.includes(column) || undefined}
                aria-sort={view.sort !== column ? undefined : view.isDescending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => onSort(column)}
                  title={
                    column === 'maxLoad' || column === 'wishedLoad' || column === 'conflictCount'
                      ? t(`column.${column}Help`)
                      : undefined
                  }
                >
                  {t(`column.${column}`)}
                  <span aria-hidden className="members-sort">
                    {view.sort !== column ? '' : view.isDescending ? '▼' : '▲'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {/* Clicks anywhere on a row are a shortcut for the link in it. */}
        <tbody onClick={open}>
          {above > 0 && <Space height={above} span={columns.length} />}
          {items.map(({ index }) => {
            const member = members[index]!;
            return (
              <MemberRow
                key={member.id}
                member={member}
                place={index + 2}
                isOpen={member.id === openId}
                columns={columns}
                names={names}
              />
            );
          })}
          {below > 0 && <Space height={below} span={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true" className="members-space">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
