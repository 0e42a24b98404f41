import { ROLES, type Role } from '#domain/access/actor';
import type { Member, MemberState } from './committee-data';

export const STATES: readonly MemberState[] = ['active', 'invited', 'declined', 'left'];
export const COLUMNS = [
  'name',
  'email',
  'state',
  'roles',
  'tracks',
  'topics',
  'languages',
  'isSenior',
  'company',
  'maxLoad',
  'wishedLoad',
  'conflictCount',
  'agreedAt',
] as const;
export type ColumnId = (typeof COLUMNS)[number];
export const COUNTS: readonly ColumnId[] = ['maxLoad', 'wishedLoad', 'conflictCount'];

/** What tracks and topics are called, by their ids. */
export interface Names {
  readonly track: (id: string) => string;
  readonly topic: (id: string) => string;
}

/** What of the committee is shown, as the address says it. */
export interface View {
  readonly search: string;
  readonly state: MemberState | null;
  readonly role: Role | null;
  readonly trackId: string | null;
  readonly topicId: string | null;
  readonly language: string | null;
  readonly seniorOnly: boolean;
  readonly sort: ColumnId;
  readonly isDescending: boolean;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null;

export function viewOf(params: URLSearchParams): View {
  const sort = params.get('sort') ?? '';
  return {
    search: params.get('q') ?? '',
    state: oneOf(STATES, params.get('state')),
    role: oneOf(ROLES, params.get('role')),
    trackId: params.get('track'),
    topicId: params.get('topic'),
    language: params.get('language'),
    seniorOnly: params.get('senior') !== null,
    sort: oneOf(COLUMNS, sort.replace(/^-/, '')) ?? 'name',
    isDescending: sort.startsWith('-'),
  };
}

const known = (member: Member, names: Names, column: 'tracks' | 'topics'): string =>
  (column === 'tracks'
    ? member.expertise.map(({ trackId }) => names.track(trackId))
    : member.topics.map(({ topicId }) => names.topic(topicId))
  ).join(', ');

/** How the cells of a column compare; missing comes last in either direction. */
function compareBy(column: ColumnId, names: Names): (a: Member, b: Member) => number {
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const rank = (member: Member): number =>
    Math.min(...member.roles.map(({ role }) => ROLES.indexOf(role)), ROLES.length);
  switch (column) {
    case 'state':
      return (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state);
    case 'roles':
      return (a, b) => rank(a) - rank(b);
    case 'tracks':
    case 'topics':
      return (a, b) => compare(known(a, names, column), known(b, names, column));
    case 'languages':
      return (a, b) => compare(a.languages.join(), b.languages.join());
    case 'company':
    case 'email':
      return (a, b) => compare(a[column], b[column]);
    case 'isSenior':
      return (a, b) => Number(b.isSenior) - Number(a.isSenior);
    case 'maxLoad':
    case 'wishedLoad':
    case 'conflictCount':
      return (a, b) => (a[column] ?? 0) - (b[column] ?? 0);
    case 'agreedAt':
      return (a, b) => compare(a.agreedAt ?? '', b.agreedAt ?? '');
    default:
      return (a, b) => compare(a.name, b.name);
  }
}

function isMissing(member: Member, column: ColumnId): boolean {
  if (column === 'tracks') return member.expertise.length === 0;
  const value = member[column];
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const asksFor = (view: View, member: Member): boolean =>
  (view.state === null || member.state === view.state) &&
  (view.role === null || member.roles.some(({ role }) => role === view.role)) &&
  (view.topicId === null || member.topics.some(({ topicId }) => topicId === view.topicId)) &&
  (view.language === null || member.languages.includes(view.language)) &&
  (!view.seniorOnly || member.isSenior) &&
  (view.trackId === null ||
    member.expertise.some(({ trackId }) => trackId === view.trackId) ||
    member.roles.some(({ trackId }) => trackId === view.trackId));

/** The members that a view shows, in its order; equal ones keep the order they came in (by name). */
export function membersShown(members: readonly Member[], view: View, names: Names): Member[] {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (member: Member): boolean => {
    const { name, email, company, otherEmails, provedEmails } = member;
    const emails = [email, ...(otherEmails ?? []), ...(provedEmails ?? [])];
    const text = [name, company, ...emails].join(' ').toLowerCase();
    return asksFor(view, member) && words.every((word) => text.includes(word));
  };
  const compare = compareBy(view.sort, names);
  const direction = view.isDescending ? -1 : 1;
  return members
    .filter(fits)
    .toSorted(
      (a, b) =>
        Number(isMissing(a, view.sort)) - Number(isMissing(b, view.sort)) || direction * compare(a, b),
    );
}
