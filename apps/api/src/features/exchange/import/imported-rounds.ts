import { MOST_ROUNDS } from '#domain/conference/round-rules';
import type {
  ReviewRoundEntity,
  RoundProposalEntity,
  RoundReviewerEntity,
} from '#api/features/conferences/review-round.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';
import { importedDates } from '#api/features/exchange/import/import-settings';
import type { KnownIds, Reference } from '#api/features/exchange/import/imported-pairs';

/** A round as its row says; how many reviews it wants is read off its reviews. */
type ImportedRound = Partial<ReviewRoundEntity> & { readonly id: string };

export interface ImportedRounds {
  readonly rows: readonly ImportedRound[];
  readonly reference: Reference;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The rounds in the file's order; without a file, one. Where it gives no dates the last one is open and those before are over. */
export function readRounds(
  table: CsvTable | null,
  { conferenceId, now, newId }: { conferenceId: string; now: Date; newId: () => string },
): ImportedRounds {
  const reference = { field: 'round_id', file: 'rounds.csv' };
  const open = importedDates(now).round;
  if (table === null) {
    const only = { conferenceId, id: newId(), name: 'Review', position: 0, ...open };
    return { rows: [only], reference: { ...reference, byKey: new Map() } };
  }
  const rows: ImportedRound[] = [];
  const byKey = new Map<string, string>();
  const once = new OncePerKey();
  const length = open.closesAt.getTime() - open.opensAt.getTime();
  table.rows.forEach((row, i) => {
    const key = row.text('round_id', 120);
    const name = row.text('name', 120);
    const shift = (table.rows.length - 1 - i) * length;
    const opensAt = readInstant(table, row, 'opens_at', new Date(open.opensAt.getTime() - shift));
    const closesAt = readInstant(table, row, 'closes_at', new Date(open.closesAt.getTime() - shift));
    if (key === null || name === null || opensAt === undefined || closesAt === undefined) return;
    if (!once.isNew(row, 'round_id', key, `Round ${key}`)) return;
    if (opensAt && closesAt && closesAt <= opensAt) {
      row.refuse('closes_at', 'The round closes before it opens. Correct one of the two.');
      return;
    }
    const id = newId();
    byKey.set(key, id);
    rows.push({ conferenceId, id, name, position: rows.length, opensAt, closesAt });
  });
  const surplus = table.rows[MOST_ROUNDS];
  if (surplus) surplus.refuse('round_id', `A conference has at most ${MOST_ROUNDS} rounds. Take some out.`);
  return { rows, reference: { ...reference, byKey } };
}

/** Null: the file says that there is none; undefined: refused. */
function readInstant(table: CsvTable, row: CsvRow, field: string, otherwise: Date): Date | null | undefined {
  if (!table.columns.includes(field)) return otherwise;
  const text = row.optional(field);
  if (text === '') return null;
  const at = new Date(text);
  if (INSTANT.test(text) && !Number.isNaN(at.getTime())) return at;
  row.refuse(
    field,
    `"${text}" is no instant such as 2026-03-01T18:00:00Z. Write date, time and zone, or nothing.`,
  );
  return undefined;
}

/** A round that one of the files names is for those talks, or reviewers, alone; the others are for all. */
export function readPools(
  proposals: CsvTable | null,
  reviewers: CsvTable | null,
  rounds: Reference,
  known: KnownIds,
  conferenceId: string,
) {
  const roundProposals: Partial<RoundProposalEntity>[] = chosen(proposals, rounds, known.proposals).map(
    ([roundId, proposalId]) => ({ conferenceId, roundId, proposalId }),
  );
  const roundReviewers: Partial<RoundReviewerEntity>[] = chosen(reviewers, rounds, known.members).map(
    ([roundId, memberId]) => ({ conferenceId, roundId, memberId }),
  );
  return { roundProposals, roundReviewers };
}

function chosen(table: CsvTable | null, rounds: Reference, ids: Reference): [string, string][] {
  const once = new OncePerKey();
  return (table?.rows ?? []).flatMap((row): [string, string][] => {
    const round = row.reference(rounds.field, rounds.byKey, rounds.file);
    const id = row.reference(ids.field, ids.byKey, ids.file);
    if (round === null || id === null) return [];
    const words = `${ids.field} ${row.optional(ids.field)} in round ${row.optional(rounds.field)}`;
    return once.isNew(row, ids.field, `${round} ${id}`, words) ? [[round, id]] : [];
  });
}

/** The rows of each round, by its id; where there is one round and no column for it, all of them. */
export function byRound(table: CsvTable, { rows, reference }: ImportedRounds): ReadonlyMap<string, CsvTable> {
  const { field, byKey, file } = reference;
  const [first] = rows;
  if (first && rows.length === 1 && !table.columns.includes(field)) return new Map([[first.id, table]]);
  const parts = new Map(rows.map(({ id }): [string, CsvRow[]] => [id, []]));
  for (const row of table.rows) {
    const round = row.reference(field, byKey, file);
    if (round !== null) parts.get(round)!.push(row);
  }
  return new Map([...parts].map(([id, part]) => [id, { ...table, rows: part }]));
}
