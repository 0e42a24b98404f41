import { companyKey } from '#domain/committee/company';
import type {
  CommitteeMemberEntity,
  ExpertiseEntity,
  MemberRoleEntity,
} from '#api/features/committee/committee-member.entity';
import { OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';
import type { ImportSettings } from '#api/features/exchange/import/import-settings';
import { fullName } from '#api/features/exchange/import/imported-speakers';

const EXPERT_COLUMN = /^expert_track_\d+$/;
const EXPERT = 3;

/** Every reviewer takes a seat at once; `seatMembers` gives each an account. */
export function readMembers(
  table: CsvTable,
  tracks: ReadonlyMap<string, string>,
  conferenceId: string,
  { now, newId }: ImportSettings,
) {
  const rows: (Partial<CommitteeMemberEntity> & { id: string; email: string; name: string })[] = [];
  const roles: Partial<MemberRoleEntity>[] = [];
  const expertise: Partial<ExpertiseEntity>[] = [];
  const byKey = new Map<string, string>();
  const keys = new OncePerKey();
  const emails = new OncePerKey();
  const expertColumns = table.columns.filter((column) => EXPERT_COLUMN.test(column));
  for (const row of table.rows) {
    const key = row.text('reviewer_id', 100);
    const email = row.email('email');
    const name = fullName(row);
    const company = row.optionalText('affiliation', 200);
    const maxLoad = row.optional('max_load') === '' ? null : row.integer('max_load', 0, 5000);
    if (key === null || !keys.isNew(row, 'reviewer_id', key, `Reviewer ${key}`)) continue;
    const id = newId();
    byKey.set(key, id);
    if (email === null || name === null || company === null) continue;
    if (!emails.isNew(row, 'email', email, email)) continue;
    rows.push({
      conferenceId,
      id,
      userId: null,
      email,
      name,
      company,
      companyKey: companyKey(company),
      state: 'active',
      maxLoad,
      joinedAt: now,
      importedAs: key,
    });
    roles.push({ conferenceId, memberId: id, role: 'reviewer', trackId: null });
    const expertIn = new Set(
      expertColumns
        .filter((column) => row.optional(column) !== '')
        .map((column) => row.reference(column, tracks, 'tracks.csv')),
    );
    for (const trackId of expertIn) {
      if (trackId !== null) expertise.push({ conferenceId, memberId: id, trackId, level: EXPERT });
    }
  }
  return { rows, roles, expertise, byKey };
}
