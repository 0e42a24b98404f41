import type { TrackEntity } from '#api/features/conferences/conference.entity';
import { OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** The tracks in the file's order; `places`, where the file has it, is the budget. */
export function readTracks(table: CsvTable, conferenceId: string, newId: () => string) {
  const rows: Partial<TrackEntity>[] = [];
  const byKey = new Map<string, string>();
  const keys = new OncePerKey();
  const names = new OncePerKey();
  for (const row of table.rows) {
    const key = row.text('track_id', 120);
    const name = row.text('name', 120);
    const places = row.optional('places') === '' ? null : row.integer('places', 0, 10_000);
    if (key === null || name === null || !keys.isNew(row, 'track_id', key, `Track ${key}`)) continue;
    if (!names.isNew(row, 'name', name, `The track "${name}"`)) continue;
    const id = newId();
    byKey.set(key, id);
    rows.push({ conferenceId, id, name, places, position: rows.length });
  }
  return { rows, byKey };
}
