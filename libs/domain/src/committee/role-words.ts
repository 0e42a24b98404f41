import type { Role } from '#domain/access/actor';

// How lists write a role; compared in lower case, letters only.
const WORDS: Readonly<Record<string, Role>> = {
  organizer: 'organizer',
  organiser: 'organizer',
  cochair: 'cochair',
  programchair: 'cochair',
  programmechair: 'cochair',
  trackchair: 'track_chair',
  tracklead: 'track_chair',
  reviewer: 'reviewer',
  committeemember: 'reviewer',
  programcommittee: 'reviewer',
  programmecommittee: 'reviewer',
  pcmember: 'reviewer',
  pc: 'reviewer',
  member: 'reviewer',
  trackhost: 'track_host',
  host: 'track_host',
};

/** The role that a word in a list stands for ("Co-Chair", "track_chair", "PC member"), or null. */
export function roleFromWords(text: string): Role | null {
  return WORDS[text.toLowerCase().replace(/[^a-z]/g, '')] ?? null;
}
