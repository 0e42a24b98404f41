import { LARGE_CRITERIA } from '#domain/conference/conference-defaults';
import { isOnScale } from '#domain/conference/round-rules';
import type { CriterionEntity } from '#api/features/conferences/review-round.entity';
import type { CsvRow } from '#api/features/exchange/import/csv-row';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** What each criterion is called where a file uses another word for it. */
const NAMES: Readonly<Record<string, string>> = { novelty: 'Originality', speaker: 'Speakers' };

const title = (column: string): string =>
  NAMES[column] ?? `${column.slice(0, 1).toUpperCase()}${column.slice(1).replaceAll('_', ' ')}`;

export interface ImportedCriterion {
  readonly column: string;
  readonly entity: Partial<CriterionEntity> & { readonly id: string };
}

/** One criterion per column of scores: whole steps, or half ones where the file has a half score. */
export function importedCriteria(
  columns: readonly string[],
  rows: readonly CsvRow[],
  scale: Scale,
  keys: { conferenceId: string; roundId: string },
  newId: () => string,
): ImportedCriterion[] {
  return columns.map((column, position) => {
    const name = title(column);
    const values = rows.map((row) => row.optional(column));
    return {
      column,
      entity: {
        ...keys,
        id: newId(),
        name,
        guidance: LARGE_CRITERIA.find((known) => known.name === name)?.guidance ?? '',
        ...scale,
        step: values.some((value) => value.includes('.') && !Number.isInteger(Number(value))) ? 0.5 : 1,
        weight: 1,
        isRequired: !values.includes(''),
        position,
      },
    };
  });
}

/** The row's score; undefined where it has none, null where it is refused. */
export function importedScore(row: CsvRow, column: string, scale: Scale): number | null | undefined {
  const text = row.optional(column);
  if (text === '') return undefined;
  const value = Number(text);
  if (isOnScale(value, { ...scale, step: 0.5 })) return value;
  return row.refuse(
    column,
    `"${text}" is not a score from ${scale.min} to ${scale.max}. Correct it, or leave it empty for none.`,
  );
}
