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

/** Two companies, by their keys, that an organizer confirmed to be the same. */
export type SameCompany = readonly [string, string];

/** The one key that all keys of a company go by, where they go by more than one; a key that is not in it stands for itself. Taken transitively. O(pairs × keys). */
export function groupKeys(same: readonly SameCompany[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const of = (key: string): string => groups.get(key) ?? key;
  for (const [one, other] of same) {
    const [kept, joined] = [of(one), of(other)];
    for (const key of [...groups.keys(), joined]) if (of(key) === joined) groups.set(key, kept);
  }
  return groups;
}

const JUDGES: readonly Role[] = ['cochair', 'track_chair', 'reviewer'];

/**
 * The companies with more than so many percent of those who judge talks (co-chairs, track chairs and reviewers, active or
 * invited), the largest first. One person alone is no block, however small the committee. O(people + pairs × keys).
 */
export function companiesOverShare(
  people: readonly SeatedPerson[],
  percent: number,
  same: readonly SameCompany[],
): CompanyShare[] {
  const groups = groupKeys(same);
  const judges = people.filter(
    ({ state, roles }) =>
      (state === 'active' || state === 'invited') && roles.some(({ role }) => JUDGES.includes(role)),
  );
  const spellings = new Map<string, Map<string, number>>();
  for (const { company } of judges) {
    const own = companyKey(company);
    if (own === '') continue;
    const key = groups.get(own) ?? own;
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
