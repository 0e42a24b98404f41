import type { Role } from '#domain/access/actor';
import { companyKey } from '#domain/committee/company';

/** Whoever counts when a company's share of the committee is measured. */
export interface SeatedPerson {
  readonly company: string;
  readonly state: string;
  readonly roles: readonly { readonly role: Role }[];
}

export interface CompanyShare {
  /** As most of its people write it. */
  readonly company: string;
  readonly count: number;
  /** All who judge, people of no company included. */
  readonly of: number;
}

const JUDGES: readonly Role[] = ['cochair', 'track_chair', 'reviewer'];

/**
 * The companies with more than so many percent of those who judge talks (co-chairs, track chairs and reviewers, active or
 * invited), the largest first. One person alone is no block, however small the committee. O(people).
 */
export function companiesOverShare(people: readonly SeatedPerson[], percent: number): CompanyShare[] {
  const judges = people.filter(
    ({ state, roles }) =>
      (state === 'active' || state === 'invited') && roles.some(({ role }) => JUDGES.includes(role)),
  );
  const spellings = new Map<string, Map<string, number>>();
  for (const { company } of judges) {
    const key = companyKey(company);
    if (key === '') continue;
    const written = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, written.set(company, (written.get(company) ?? 0) + 1));
  }
  return [...spellings.values()]
    .map((written) => ({
      company: [...written].toSorted((a, b) => b[1] - a[1])[0]![0],
      count: [...written.values()].reduce((sum, n) => sum + n, 0),
      of: judges.length,
    }))
    .filter(({ count, of }) => count > 1 && count * 100 > of * percent)
    .toSorted((a, b) => b.count - a.count);
}
