import { BYTE_ORDER_MARK, csvLine } from '#domain/exchange/csv-text';

/** In the order of a list without a header. */
export const INVITATION_FIELDS = [
  'name',
  'email',
  'company',
  'roles',
  'tracks',
  'maxLoad',
  'topics',
  'languages',
  'senior',
  'otherEmails',
] as const;
export type InvitationField = (typeof INVITATION_FIELDS)[number];

// How lists head a column; compared in lower case, letters only.
const HEADINGS: Readonly<Record<string, InvitationField>> = {
  name: 'name',
  fullname: 'name',
  reviewer: 'name',
  email: 'email',
  emailaddress: 'email',
  mail: 'email',
  address: 'email',
  company: 'company',
  organization: 'company',
  organisation: 'company',
  affiliation: 'company',
  employer: 'company',
  role: 'roles',
  roles: 'roles',
  track: 'tracks',
  tracks: 'tracks',
  expertise: 'tracks',
  topic: 'topics',
  topics: 'topics',
  language: 'languages',
  languages: 'languages',
  speaks: 'languages',
  senior: 'senior',
  issenior: 'senior',
  seniority: 'senior',
  experienced: 'senior',
  otheremail: 'otherEmails',
  otheremails: 'otherEmails',
  otheremailaddresses: 'otherEmails',
  furtheremails: 'otherEmails',
  alternativeemail: 'otherEmails',
  alternateemail: 'otherEmails',
  secondaryemail: 'otherEmails',
  maxload: 'maxLoad',
  load: 'maxLoad',
  maxreviews: 'maxLoad',
  maximumload: 'maxLoad',
};

/** A list with nothing in it but the headings, for Excel to fill in. */
export const invitationTemplate = (): string =>
  BYTE_ORDER_MARK +
  csvLine([
    'Name',
    'E-mail',
    'Company',
    'Roles',
    'Tracks',
    'Max load',
    'Topics',
    'Languages',
    'Senior',
    'Other e-mails',
  ]);

export interface InvitationHeader {
  /** The field of each column in its place; null: a column that is left out. */
  readonly fields: readonly (InvitationField | null)[];
  readonly ignored: readonly string[];
}

/** The columns that a first row names, or null where it is no header: it holds an address, or no known heading. */
export function invitationHeader(cells: readonly string[]): InvitationHeader | null {
  if (cells.some((cell) => cell.includes('@'))) return null;
  const named = cells.map((cell) => HEADINGS[cell.toLowerCase().replace(/[^a-z]/g, '')] ?? null);
  // A second column of the same heading is not a second answer.
  const fields = named.map((field, i) => (named.indexOf(field) === i ? field : null));
  if (!fields.includes('email') && !fields.includes('name')) return null;
  return { fields, ignored: cells.filter((cell, i) => fields[i] === null && cell !== '') };
}

/** What separates the columns of a list: that of tab, semicolon and comma which its first line has most of. */
export function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const unquoted = first.replace(/"[^"]*"/g, '');
  const count = (mark: string): number => unquoted.split(mark).length - 1;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
