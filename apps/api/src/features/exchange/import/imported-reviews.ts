import type { ReviewAssignmentEntity } from '#api/features/assignments/assignment.entity';
import type { ReviewRoundEntity } from '#api/features/conferences/review-round.entity';
import type { ReviewEntity, ScoreEntity } from '#api/features/reviews/review.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';
import type { ImportSettings } from '#api/features/exchange/import/import-settings';
import { type KnownIds, readPair } from '#api/features/exchange/import/imported-pairs';
import { importedCriteria, importedScore, type Scale } from '#api/features/exchange/import/imported-round';

const VERDICTS: Readonly<Record<string, boolean>> = { yes: true, accept: true, no: false, reject: false };

/** Reviews as submitted ones, each with its assignment done; the round asks what the file answers. */
export function readReviews(
  table: CsvTable,
  known: KnownIds,
  { columns, scale }: { readonly columns: readonly string[]; readonly scale: Scale },
  keys: { conferenceId: string; roundId: string },
  { now, newId }: Pick<ImportSettings, 'now' | 'newId'>,
) {
  const criteria = importedCriteria(columns, table.rows, scale, keys, newId);
  const rows: Partial<ReviewEntity>[] = [];
  const scores: Partial<ScoreEntity>[] = [];
  const assignments: Partial<ReviewAssignmentEntity>[] = [];
  const once = new OncePerKey();
  const perProposal = new Map<string, number>();
  for (const row of table.rows) {
    const pair = readPair(row, known, once);
    const review = readOpinion(row);
    const values = criteria.map(({ column }) => importedScore(row, column, scale));
    if (values.every((value) => value === undefined)) {
      row.refuse(
        criteria[0]?.column ?? 'comment',
        'This review has no score. Give one at least, or take the row out.',
      );
      continue;
    }
    if (!pair || !review || values.includes(null)) continue;
    const about = { ...keys, ...pair };
    rows.push({ ...about, ...review, submittedAt: now });
    assignments.push({ ...about, state: 'done' });
    perProposal.set(pair.proposalId, (perProposal.get(pair.proposalId) ?? 0) + 1);
    values.forEach((value, i) => {
      if (value !== undefined && value !== null)
        scores.push({ ...about, criterionId: criteria[i]!.entity.id, value });
    });
  }
  return {
    rows,
    scores,
    assignments,
    criteria: criteria.map(({ entity }) => entity),
    round: roundOf(table, [...perProposal.values()]),
  };
}

function readOpinion(row: CsvRow): Pick<ReviewEntity, 'verdict' | 'confidence' | 'comment'> | null {
  const comment = row.optionalText('comment', 20_000);
  const confidence = row.optional('confidence') === '' ? undefined : row.integer('confidence', 1, 5);
  const word = row.optional('verdict').toLowerCase();
  const verdict =
    word === '' ? undefined : (VERDICTS[word] ?? row.refuse('verdict', `"${word}" is not yes or no.`));
  if (comment === null || confidence === null || verdict === null) return null;
  return { comment, confidence: confidence ?? null, verdict: verdict ?? null };
}

/** As many reviews wanted as most proposals have. */
function roundOf(table: CsvTable, counts: readonly number[]): Partial<ReviewRoundEntity> {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const [most] = [...frequency].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [5];
  const reviewsWanted = Math.min(20, most);
  const hasAll = (column: string): boolean =>
    table.columns.includes(column) && table.rows.every((row) => row.optional(column) !== '');
  return {
    reviewsWanted,
    reviewsFloor: Math.max(1, reviewsWanted - 1),
    asksVerdict: table.columns.includes('verdict'),
    asksConfidence: table.columns.includes('confidence'),
    commentRequired: hasAll('comment'),
  };
}
