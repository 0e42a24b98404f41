import { companyKey } from '#domain/committee/company';
import type { SpeakerEntity } from '#api/features/proposals/proposal.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** Given and family name as one; either may be empty, not both. */
export function fullName(row: CsvRow): string | null {
  const name = `${row.optional('given_name')} ${row.optional('family_name')}`.trim();
  if (name === '') return row.refuse('family_name', 'The name is empty. Fill in given_name or family_name.');
  if (name.length > 200) return row.refuse('family_name', 'The name is longer than 200 characters.');
  return name;
}

export function readSpeakers(table: CsvTable, conferenceId: string, newId: () => string) {
  const rows: Partial<SpeakerEntity>[] = [];
  const byEmail = new Map<string, string>();
  const emails = new OncePerKey();
  for (const row of table.rows) {
    const email = row.email('email');
    const name = fullName(row);
    const company = row.optionalText('affiliation', 200);
    if (email === null || name === null || company === null) continue;
    if (!emails.isNew(row, 'email', email, email)) continue;
    const id = newId();
    byEmail.set(email, id);
    rows.push({ conferenceId, id, userId: null, email, name, company, companyKey: companyKey(company) });
  }
  return { rows, byEmail };
}
