import type { Fault } from '#domain/errors';
import {
  INVITATION_FIELDS,
  type InvitationField,
  invitationHeader,
} from '#domain/committee/invitation-columns';
import { type Invitation, type InvitationCells, readInvitation } from '#domain/committee/invitation-row';
import type { ListVocabulary } from '#domain/committee/list-words';

/** The cells of one line, as a CSV reader hands them on. */
export interface ListLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface InvitationList {
  readonly invitations: readonly Invitation[];
  /** Of the whole list: with one of them nobody is invited. */
  readonly faults: readonly Fault[];
  /** Headings that mean nothing here; their columns are left out. */
  readonly ignoredColumns: readonly string[];
}

// A quoted cell may hold line breaks and worse; none of it belongs in a name that a mail greets.
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * Understands a list of people to invite: name, e-mail, company, role(s), tracks, max load, topics, languages, senior,
 * other e-mails, in the order of the header or, without one, in this order. Several may stand in one cell; no role means
 * reviewer; a track or topic reads "Security" (expert) or "Security:2". O(lines × names).
 */
export function readInvitationList(lines: readonly ListLine[], vocabulary: ListVocabulary): InvitationList {
  const header = lines[0] ? invitationHeader(lines[0].cells) : null;
  const fields = header?.fields ?? INVITATION_FIELDS;
  const people = header ? lines.slice(1) : lines;
  if (header && !fields.includes('email')) {
    return {
      invitations: [],
      faults: [
        {
          line: lines[0]!.line,
          field: 'email',
          reason: 'No column is headed “e-mail”; add one, or leave the header out.',
        },
      ],
      ignoredColumns: header.ignored,
    };
  }
  const firstLine = new Map<string, number>();
  const faults: Fault[] = [];
  const invitations = people.map(({ line, cells: given }) => {
    const cell = (field: InvitationField): string => oneLine(given[fields.indexOf(field)] ?? '');
    const cells = Object.fromEntries(INVITATION_FIELDS.map((field) => [field, cell(field)]));
    const read = readInvitation(line, cells as InvitationCells, vocabulary);
    faults.push(...read.faults);
    const { email, otherEmails } = read.invitation;
    const addresses = [
      ['email', email],
      ...otherEmails.map((address) => ['otherEmails', address] as const),
    ] as const;
    for (const [field, address] of addresses) {
      const before = firstLine.get(address);
      if (address !== '' && before !== undefined) {
        const reason = `${address} stands in line ${before} already; keep one of the two.`;
        faults.push({ line, field, reason });
      } else firstLine.set(address, line);
    }
    return read.invitation;
  });
  if (people.length === 0 && faults.length === 0)
    faults.push({ field: 'text', reason: 'There is nobody in this list.' });
  return { invitations, faults, ignoredColumns: header?.ignored ?? [] };
}
