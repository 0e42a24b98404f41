import type { Role } from '#domain/access/actor';
import type { ListVocabulary, Named } from '#domain/committee/list-words';
import type { MemberRole, TopicExpertise, TrackExpertise } from '#domain/committee/member-rules';

/** A member of another conference's committee; ids of its tracks and topics mean nothing here, so names stand for them. */
export interface FormerProfile {
  readonly roles: readonly { readonly role: Role; readonly trackName: string | null }[];
  readonly tracks: readonly { readonly name: string; readonly level: number }[];
  readonly topics: readonly { readonly name: string; readonly level: number }[];
  readonly languages: readonly string[];
}

/** What of it a seat in this conference can begin with. */
export interface SeatAgain {
  readonly roles: readonly MemberRole[];
  readonly expertise: readonly TrackExpertise[];
  readonly topics: readonly TopicExpertise[];
  readonly languages: readonly string[];
  /** Tracks and topics known or chaired there that nothing here is called. */
  readonly lost: readonly string[];
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The same roles, tracks, topics and languages in this conference, as far as it has them, matched by name. Nobody becomes an
 * organizer again by it, and whom no role is left for is a reviewer.
 */
export function seatAgain(former: FormerProfile, here: ListVocabulary): SeatAgain {
  const lost = new Set<string>();
  const finder = (named: readonly Named[]) => {
    const byName = new Map(named.map(({ id, name }) => [plain(name), id]));
    return (name: string): string[] => {
      const id = byName.get(plain(name));
      if (id === undefined) lost.add(name);
      return id === undefined ? [] : [id];
    };
  };
  const track = finder(here.tracks);
  const topic = finder(here.topics);
  const roles = former.roles.flatMap(({ role, trackName }): MemberRole[] => {
    if (role === 'organizer') return [];
    if (trackName === null) return [{ role, trackId: null }];
    return track(trackName).map((trackId) => ({ role, trackId }));
  });
  return {
    roles: roles.length > 0 ? roles : [{ role: 'reviewer', trackId: null }],
    expertise: former.tracks.flatMap(({ name, level }) => track(name).map((trackId) => ({ trackId, level }))),
    topics: former.topics.flatMap(({ name, level }) => topic(name).map((topicId) => ({ topicId, level }))),
    languages: former.languages.filter((language) => here.languages.includes(language)),
    lost: [...lost],
  };
}
