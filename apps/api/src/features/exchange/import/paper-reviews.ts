import type {
  CommitteeMemberEntity,
  MemberRoleEntity,
} from '#api/features/committee/committee-member.entity';
import type { CsvTable } from '#api/features/exchange/import/csv-table';
import type { ImportSettings } from '#api/features/exchange/import/import-settings';
import { readReviews } from '#api/features/exchange/import/imported-reviews';

const MOST_REVIEWS_OF_A_PAPER = 50;

/** Numbered, unnamed reviews: rating from 1 to 10 as the one criterion, and a confidence. */
export function readPaperReviews(
  table: CsvTable,
  papers: ReadonlyMap<string, string>,
  keys: { conferenceId: string; roundId: string },
  settings: Pick<ImportSettings, 'now' | 'newId' | 'slug'>,
) {
  const { conferenceId } = keys;
  const members: Partial<CommitteeMemberEntity>[] = [];
  const roles: Partial<MemberRoleEntity>[] = [];
  const seats = new Map<string, string>();
  const taken = table.rows.filter((row) => row.integer('review_no', 1, MOST_REVIEWS_OF_A_PAPER) !== null);
  for (const number of [...new Set(taken.map((row) => Number(row.optional('review_no'))))].toSorted(
    (a, b) => a - b,
  )) {
    const id = settings.newId();
    seats.set(String(number), id);
    members.push({
      conferenceId,
      id,
      userId: null,
      email: `reviewer-${number}@${settings.slug}.invalid`,
      name: `Reviewer ${number} of each paper`,
      company: '',
      companyKey: '',
      state: 'left',
      maxLoad: null,
      joinedAt: null,
      importedAs: String(number),
    });
    roles.push({ conferenceId, memberId: id, role: 'reviewer', trackId: null });
  }
  const known = {
    proposals: { field: 'paper_id', file: 'papers.csv', byKey: papers },
    members: { field: 'review_no', file: 'reviews.csv', byKey: seats },
  };
  const form = { columns: ['rating'], scale: { min: 1, max: 10 } };
  const reviews = readReviews({ ...table, rows: taken }, known, form, keys, settings);
  return { ...reviews, members, roles };
}
