import type { Fault } from '#domain/errors';
import type { InvitationField } from '#domain/committee/invitation-columns';
import { EXPERT, type MemberRole, type TrackExpertise } from '#domain/committee/member-rules';
import { isEmailAddress } from '#domain/committee/email-address';
import { roleFromWords } from '#domain/committee/role-words';

export interface ListedTrack {
  readonly id: string;
  readonly name: string;
}

/** One person of a list, understood. */
export interface Invitation {
  /** Where the person stands in the list, 1-based. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly roles: readonly MemberRole[];
  readonly expertise: readonly TrackExpertise[];
  readonly maxLoad: number | null;
}

type Cells = Readonly<Record<InvitationField, string>>;

const MAX_LOAD = 5000;

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const parts = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "Ada Lovelace <ada@example.org>", or an address alone, tells both name and address. */
function nameAndEmail(cells: Cells): { name: string; email: string } {
  const whole = [cells.email, cells.name].find((cell) => cell.includes('@')) ?? cells.email;
  const bracketed = /^(.*?)<([^<>]+)>$/.exec(whole);
  const email = (bracketed?.[2] ?? whole).trim().toLowerCase();
  const beside = (bracketed?.[1] ?? '').replace(/^["'\s]+|["'\s]+$/g, '');
  const name = cells.name.includes('@') ? '' : cells.name;
  return { name: name || beside || email, email };
}

/** Track names may hold commas, so a whole name is tried before a comma parts two. */
function readTracks(
  text: string,
  tracks: readonly ListedTrack[],
): { expertise: TrackExpertise[]; unknown: string[] } {
  const byName = new Map(tracks.map((track) => [plain(track.name), track.id]));
  const expertise = new Map<string, number>();
  const unknown: string[] = [];
  const take = (part: string): boolean => {
    const [, name, level] = /^(.*?)(?:\s*:\s*([123]))?$/.exec(part)!;
    const whole = byName.get(plain(part));
    const trackId = whole ?? byName.get(plain(name!));
    if (trackId === undefined) return false;
    expertise.set(trackId, whole === undefined && level ? Number(level) : EXPERT);
    return true;
  };
  if (text !== '' && !take(text)) {
    for (const part of parts(text, /[|;]/)) {
      if (!take(part)) unknown.push(...parts(part, /,/).filter((piece) => !take(piece)));
    }
  }
  return { expertise: [...expertise].map(([trackId, level]) => ({ trackId, level })), unknown };
}

const trackNames = (tracks: readonly ListedTrack[]): string =>
  tracks.length === 0
    ? 'This conference has no tracks: add them in the settings, or leave the column empty.'
    : `The tracks: ${tracks
        .slice(0, 20)
        .map(({ name }) => name)
        .join(', ')}${tracks.length > 20 ? ', …' : ''}.`;

/** Reads one line of a list; each fault names the field and how to mend it. */
export function readInvitation(
  line: number,
  cells: Cells,
  tracks: readonly ListedTrack[],
): { invitation: Invitation; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (field: InvitationField, reason: string): void => void faults.push({ line, field, reason });

  const { name, email } = nameAndEmail(cells);
  if (email === '') fault('email', 'The e-mail address is missing.');
  else if (!isEmailAddress(email))
    fault('email', `“${email}” is not an e-mail address; write it as ada@example.org.`);
  if (name.length > 200) fault('name', 'This name has more than 200 characters.');
  if (cells.company.length > 200) fault('company', 'This company has more than 200 characters.');

  const { expertise, unknown } = readTracks(cells.tracks, tracks);
  for (const track of unknown) fault('tracks', `No track is called “${track}”. ${trackNames(tracks)}`);

  const roles: MemberRole[] = [];
  const words = parts(cells.roles, /[,;|/+&]/);
  for (const word of words.length > 0 ? words : ['reviewer']) {
    const role = roleFromWords(word);
    if (!role) {
      fault(
        'roles',
        `“${word}” is not a role. Write organizer, co-chair, track chair, reviewer or track host.`,
      );
    } else if (role !== 'track_chair') {
      if (!roles.some((held) => held.role === role)) roles.push({ role, trackId: null });
    } else if (expertise.length > 0) {
      roles.push(...expertise.map(({ trackId }) => ({ role, trackId })));
    } else if (unknown.length === 0) {
      fault('tracks', 'A track chair chairs a track: name it in the column of tracks.');
    }
  }

  const load = cells.maxLoad.trim();
  const maxLoad = load === '' ? null : Number(load);
  if (maxLoad !== null && !(/^\d+$/.test(load) && maxLoad <= MAX_LOAD))
    fault(
      'maxLoad',
      `“${load}” is not a number of reviews; write a whole number up to ${MAX_LOAD}, or nothing.`,
    );

  const invitation = { line, name, email, company: cells.company, roles, expertise, maxLoad };
  return { invitation, faults };
}
