import { ROLES, type Role } from '#domain/access/actor';
import type { Member, MemberState } from './committee-data';

export const STATES: readonly MemberState[] = ['active', 'invited', 'declined', 'left'];
export const COLUMNS = ['name', 'state', 'roles', 'tracks', 'company', 'maxLoad', 'conflictCount'] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What of the committee is shown, as the address says it. */
export interface View {
  readonly search: string;
  readonly state: MemberState | null;
  readonly role: Role | null;
  readonly trackId: string | null;
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
    sort: oneOf(COLUMNS, sort.replace(/^-/, '')) ?? 'name',
    isDescending: sort.startsWith('-'),
  };
}

/** How the cells of a column compare; missing comes last in either direction. */
function compareBy(column: ColumnId, trackName: (id: string) => string): (a: Member, b: Member) => number {
  const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const rank = (member: Member): number =>
    Math.min(...member.roles.map(({ role }) => ROLES.indexOf(role)), ROLES.length);
  const tracks = (member: Member): string =>
    member.expertise.map(({ trackId }) => trackName(trackId)).join(', ');
  switch (column) {
    case 'state':
      return (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state);
    case 'roles':
      return (a, b) => rank(a) - rank(b);
    case 'tracks':
      return (a, b) => names.compare(tracks(a), tracks(b));
    case 'company':
      return (a, b) => names.compare(a.company, b.company);
    case 'maxLoad':
      return (a, b) => (a.maxLoad ?? 0) - (b.maxLoad ?? 0);
    case 'conflictCount':
      return (a, b) => a.conflictCount - b.conflictCount;
    default:
      return (a, b) => names.compare(a.name, b.name);
  }
}

const isMissing = (member: Member, column: ColumnId): boolean =>
  (column === 'company' && member.company === '') ||
  (column === 'maxLoad' && member.maxLoad === null) ||
  (column === 'tracks' && member.expertise.length === 0);

/** The members that a view shows, in its order; equal ones keep the order they came in (by name). */
export function membersShown(
  members: readonly Member[],
  view: View,
  trackName: (id: string) => string,
): Member[] {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (member: Member): boolean => {
    const text = `${member.name} ${member.email} ${member.company}`.toLowerCase();
    return (
      (view.state === null || member.state === view.state) &&
      (view.role === null || member.roles.some(({ role }) => role === view.role)) &&
      (view.trackId === null ||
        member.expertise.some(({ trackId }) => trackId === view.trackId) ||
        member.roles.some(({ trackId }) => trackId === view.trackId)) &&
      words.every((word) => text.includes(word))
    );
  };
  const compare = compareBy(view.sort, trackName);
  const direction = view.isDescending ? -1 : 1;
  return members
    .filter(fits)
    .toSorted(
      (a, b) =>
        Number(isMissing(a, view.sort)) - Number(isMissing(b, view.sort)) || direction * compare(a, b),
    );
}
