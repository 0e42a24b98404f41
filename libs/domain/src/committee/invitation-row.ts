import type { Fault } from '#domain/errors';
import { isEmailAddress } from '#domain/committee/email-address';
import { furtherEmails } from '#domain/committee/further-emails';
import type { InvitationField } from '#domain/committee/invitation-columns';
import {
  type ListVocabulary,
  readKnown,
  readLanguages,
  readYesOrNo,
  textParts,
  theNames,
} from '#domain/committee/list-words';
import type { MemberRole, TopicExpertise, TrackExpertise } from '#domain/committee/member-rules';
import { roleFromWords } from '#domain/committee/role-words';

/** One person of a list, understood. */
export interface Invitation {
  /** Where the person stands in the list, 1-based. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly roles: readonly MemberRole[];
  readonly expertise: readonly TrackExpertise[];
  readonly topics: readonly TopicExpertise[];
  readonly languages: readonly string[];
  readonly isSenior: boolean;
  readonly maxLoad: number | null;
  readonly otherEmails: readonly string[];
}

export type InvitationCells = Readonly<Record<InvitationField, string>>;
type Report = (field: InvitationField, reason: string) => void;

const MAX_LOAD = 5000;

/** "Ada Lovelace <ada@example.org>", or an address alone, tells both name and address. */
function nameAndEmail(cells: InvitationCells): { name: string; email: string } {
  const whole = [cells.email, cells.name].find((cell) => cell.includes('@')) ?? cells.email;
  const bracketed = /^(.*?)<([^<>]+)>$/.exec(whole);
  const email = (bracketed?.[2] ?? whole).trim().toLowerCase();
  const beside = (bracketed?.[1] ?? '').replace(/^["'\s]+|["'\s]+$/g, '');
  const name = cells.name.includes('@') ? '' : cells.name;
  return { name: name || beside || email, email };
}

/** Roles by their words; a track chair chairs every track of the line. */
function readRoles(cell: string, trackIds: readonly string[], tracksAreKnown: boolean, report: Report) {
  const roles: MemberRole[] = [];
  const words = textParts(cell, /[,;|/+&]/);
  for (const word of words.length > 0 ? words : ['reviewer']) {
    const role = roleFromWords(word);
    if (!role) {
      report(
        'roles',
        `“${word}” is not a role. Write organizer, co-chair, track chair, reviewer or track host.`,
      );
    } else if (role !== 'track_chair') {
      if (!roles.some((held) => held.role === role)) roles.push({ role, trackId: null });
    } else if (trackIds.length > 0) {
      roles.push(...trackIds.map((trackId) => ({ role, trackId })));
    } else if (tracksAreKnown) {
      report('tracks', 'A track chair chairs a track: name it in the column of tracks.');
    }
  }
  return roles;
}

function readLoad(cell: string, report: Report): number | null {
  const load = cell.trim();
  if (load === '') return null;
  if (!/^\d+$/.test(load) || Number(load) > MAX_LOAD)
    report(
      'maxLoad',
      `“${load}” is not a number of reviews; write a whole number up to ${MAX_LOAD}, or nothing.`,
    );
  return Number(load);
}

/** Reads one line of a list; each fault names the field and how to mend it. */
export function readInvitation(
  line: number,
  cells: InvitationCells,
  vocabulary: ListVocabulary,
): { invitation: Invitation; faults: Fault[] } {
  const faults: Fault[] = [];
  const report: Report = (field, reason) => void faults.push({ line, field, reason });

  const { name, email } = nameAndEmail(cells);
  if (email === '') report('email', 'The e-mail address is missing.');
  else if (!isEmailAddress(email))
    report('email', `“${email}” is not an e-mail address; write it as ada@example.org.`);
  if (name.length > 200) report('name', 'This name has more than 200 characters.');
  if (cells.company.length > 200) report('company', 'This company has more than 200 characters.');

  const tracks = readKnown(cells.tracks, vocabulary.tracks);
  for (const track of tracks.unknown)
    report('tracks', `No track is called “${track}”. ${theNames('tracks', vocabulary.tracks)}`);
  const topics = readKnown(cells.topics, vocabulary.topics);
  for (const topic of topics.unknown)
    report('topics', `No topic is called “${topic}”. ${theNames('topics', vocabulary.topics)}`);
  const { languages, unknown } = readLanguages(cells.languages, vocabulary.languages);
  const offered = vocabulary.languages.map((language) => ({ name: language }));
  for (const language of unknown)
    report('languages', `No talk is given in “${language}”. ${theNames('languages', offered)}`);

  const trackIds = tracks.known.map(({ id }) => id);
  const roles = readRoles(cells.roles, trackIds, tracks.unknown.length === 0, report);
  const isSenior = readYesOrNo(cells.senior);
  if (isSenior === null)
    report('senior', `“${cells.senior}” is neither yes nor no; write one of them, or nothing.`);
  const otherEmails = furtherEmails(textParts(cells.otherEmails, /[\s,;|]+/), email);
  for (const address of otherEmails)
    if (!isEmailAddress(address))
      report('otherEmails', `“${address}” is not an e-mail address; write it as ada@example.org.`);

  const invitation = {
    line,
    name,
    email,
    company: cells.company,
    roles,
    expertise: tracks.known.map(({ id, level }) => ({ trackId: id, level })),
    topics: topics.known.map(({ id, level }) => ({ topicId: id, level })),
    languages,
    isSenior: isSenior ?? false,
    maxLoad: readLoad(cells.maxLoad, report),
    otherEmails,
  };
  return { invitation, faults };
}
