import { companyKey } from '#domain/committee/company';
import { isEmailAddress } from '#domain/committee/email-address';
import { invitationHeader } from '#domain/committee/invitation-columns';
import type { ListLine } from '#domain/committee/invitation-list';
import type { Fault } from '#domain/errors';

/** Somebody of a list to be checked; what the list does not say is empty. */
export interface ListedName {
  readonly line: number;
  readonly name: string;
  readonly emails: readonly string[];
  readonly company: string;
  readonly companyKey: string;
}

export interface PeopleList {
  readonly people: readonly ListedName[];
  readonly faults: readonly Fault[];
}

/** Every name of the list is held against every speaker's. */
export const MOST_CHECKED = 500;

const IN_ORDER = ['name', 'email', 'company'] as const;
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * Understands a list of people: name, e-mail, company, in the order of the header or, without one, in this order. Addresses
 * may stand in any of the cells, several of them, or in "Ada <ada@example.org>". A line with a fault is left out. O(lines).
 */
export function readPeopleList(lines: readonly ListLine[]): PeopleList {
  const header = lines[0] ? invitationHeader(lines[0].cells) : null;
  const fields: readonly (string | null)[] = header?.fields ?? IN_ORDER;
  const rows = header ? lines.slice(1) : lines;
  if (rows.length === 0)
    return { people: [], faults: [{ field: 'text', reason: 'There is nobody in this list.' }] };
  if (rows.length > MOST_CHECKED)
    return {
      people: [],
      faults: [
        { field: 'text', reason: `This list has more than ${MOST_CHECKED} people; check it in parts.` },
      ],
    };
  const people: ListedName[] = [];
  const faults: Fault[] = [];
  for (const { line, cells } of rows) {
    const read = readPerson(line, fields, cells.map(oneLine));
    if ('reason' in read) faults.push(read);
    else people.push(read);
  }
  return { people, faults };
}

function readPerson(
  line: number,
  fields: readonly (string | null)[],
  cells: readonly string[],
): ListedName | Fault {
  const known = cells.filter((_, i) => fields[i] !== null && fields[i] !== undefined);
  const words = known.flatMap((cell) => cell.split(/[\s,;<>]+/)).filter((word) => word.includes('@'));
  const emails = [...new Set(words.map((word) => word.toLowerCase()))];
  const wrong = emails.find((email) => !isEmailAddress(email));
  if (wrong !== undefined) return { line, field: 'email', reason: `“${wrong}” is no e-mail address.` };
  const cell = (field: string): string => {
    const text = cells[fields.indexOf(field)] ?? '';
    return text.replace(/<?\S+@\S+>?/g, '').replace(/^["'\s]+|["'\s]+$/g, '');
  };
  const [name, company] = [cell('name') || cell('email'), cell('company')];
  if (name.length > 200 || company.length > 200)
    return { line, field: 'name', reason: 'A name or a company has more than 200 characters.' };
  if (name === '' && company === '' && emails.length === 0)
    return { line, field: 'name', reason: 'Nobody is named here.' };
  return { line, name, emails, company, companyKey: companyKey(company) };
}
