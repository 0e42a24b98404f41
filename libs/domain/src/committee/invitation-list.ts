import type { Fault } from '#domain/errors';
import {
  INVITATION_FIELDS,
  type InvitationField,
  invitationHeader,
} from '#domain/committee/invitation-columns';
import { type Invitation, type ListedTrack, readInvitation } from '#domain/committee/invitation-row';

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
 * Understands a list of people to invite: name, e-mail, company, role(s), tracks, max load, in the order of the header or,
 * without one, in this order. Roles and tracks may be several in a cell; no role means reviewer; a track reads "Security"
 * (expert) or "Security:2". O(lines × tracks).
 */
export function readInvitationList(
  lines: readonly ListLine[],
  tracks: readonly ListedTrack[],
): InvitationList {
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
  const invitations = people.map(({ line, cells }) => {
    const cell = (field: InvitationField): string => oneLine(cells[fields.indexOf(field)] ?? '');
    const read = readInvitation(
      line,
      {
        name: cell('name'),
        email: cell('email'),
        company: cell('company'),
        roles: cell('roles'),
        tracks: cell('tracks'),
        maxLoad: cell('maxLoad'),
      },
      tracks,
    );
    faults.push(...read.faults);
    const { email } = read.invitation;
    const before = firstLine.get(email);
    if (email !== '' && before !== undefined)
      faults.push({
        line,
        field: 'email',
        reason: `${email} stands in line ${before} already; keep one of the two.`,
      });
    else firstLine.set(email, line);
    return read.invitation;
  });
  if (people.length === 0 && faults.length === 0)
    faults.push({ field: 'text', reason: 'There is nobody in this list.' });
  return { invitations, faults, ignoredColumns: header?.ignored ?? [] };
}
