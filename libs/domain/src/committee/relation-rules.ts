import { companyKey } from '#domain/committee/company';
import type { Fault } from '#domain/errors';

/** Whom a member says they are close to; empty: not said. */
export interface RelationWords {
  readonly name: string;
  readonly email: string | null;
  readonly company: string;
}

/** More would be guessing at who speaks: each closes talks to the member who declares it. */
export const MOST_RELATIONS = 50;

/** What is wrong with a relation to be declared by a member who has declared so many. */
export function relationFaults({ name, email, company }: RelationWords, declared: number): Fault[] {
  if (declared >= MOST_RELATIONS)
    return [
      {
        field: 'name',
        reason: `You named ${MOST_RELATIONS} already; take one back, or write to the organizers.`,
      },
    ];
  if (name !== '' || email !== null || companyKey(company) !== '') return [];
  return [{ field: 'name', reason: 'Say who it is: a name, an e-mail address or a company.' }];
}
