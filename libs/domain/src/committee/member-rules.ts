import type { Role } from '#domain/access/actor';
import type { Fault } from '#domain/errors';

/** A role of a member; only a track chair's names a track. */
export interface MemberRole {
  readonly role: Role;
  readonly trackId: string | null;
}

/** How well a member knows a track: 1 knows of it, 2 knows it, 3 expert. */
export interface TrackExpertise {
  readonly trackId: string;
  readonly level: number;
}

/** How well a member knows a topic, on the same three levels. */
export interface TopicExpertise {
  readonly topicId: string;
  readonly level: number;
}

export const EXPERT = 3;

/** What is wrong with a member's roles, by index: a track chair chairs a track, nobody else's role names one, none stands twice. */
export function roleFaults(roles: readonly MemberRole[], trackIds: ReadonlySet<string>): Fault[] {
  const seen = new Set<string>();
  return roles.flatMap(({ role, trackId }, i) => {
    const key = `${role} ${trackId ?? ''}`;
    const twice = seen.has(key);
    seen.add(key);
    if (role === 'track_chair' && trackId === null)
      return [{ field: `roles.${i}.trackId`, reason: 'Name the track that is chaired.' }];
    if (role !== 'track_chair' && trackId !== null)
      return [{ field: `roles.${i}.trackId`, reason: 'Only a track chair’s role names a track.' }];
    if (trackId !== null && !trackIds.has(trackId))
      return [{ field: `roles.${i}.trackId`, reason: 'This conference has no such track.' }];
    return twice ? [{ field: `roles.${i}`, reason: 'This role stands twice.' }] : [];
  });
}

/** What is wrong with a member's expertise, by index. */
export function expertiseFaults(
  expertise: readonly TrackExpertise[],
  trackIds: ReadonlySet<string>,
): Fault[] {
  const seen = new Set<string>();
  return expertise.flatMap(({ trackId }, i) => {
    const twice = seen.has(trackId);
    seen.add(trackId);
    if (!trackIds.has(trackId))
      return [{ field: `expertise.${i}.trackId`, reason: 'This conference has no such track.' }];
    return twice ? [{ field: `expertise.${i}`, reason: 'This track stands twice.' }] : [];
  });
}

/** What is wrong with the topics a member knows, by index. */
export function topicExpertiseFaults(
  topics: readonly TopicExpertise[],
  topicIds: ReadonlySet<string>,
): Fault[] {
  const seen = new Set<string>();
  return topics.flatMap(({ topicId }, i) => {
    const twice = seen.has(topicId);
    seen.add(topicId);
    if (!topicIds.has(topicId))
      return [{ field: `topics.${i}.topicId`, reason: 'This conference has no such topic.' }];
    return twice ? [{ field: `topics.${i}`, reason: 'This topic stands twice.' }] : [];
  });
}

/** What is wrong with a member's languages, by index: each is one of the conference's, or was the member's before. */
export function languageFaults(
  languages: readonly string[],
  ofConference: readonly string[],
  before: readonly string[],
): Fault[] {
  return languages.flatMap((language, i) => {
    if (languages.indexOf(language) !== i)
      return [{ field: `languages.${i}`, reason: 'This language stands twice.' }];
    return ofConference.includes(language) || before.includes(language)
      ? []
      : [{ field: `languages.${i}`, reason: 'No talks are given in this language here.' }];
  });
}

/** The most reviews a member takes in a round: the lower one of the organizer's limit and the own wish; null: neither is set. */
export function loadLimit(limit: number | null, wish: number | null): number | null {
  if (limit === null) return wish;
  return wish === null ? limit : Math.min(limit, wish);
}

/** Where a member works and worked, as conflict detection compares it. */
export interface Employment {
  readonly companyKey: string;
  readonly formerCompanyKeys: string[];
}

/**
 * A member's employment after a change of their company. Told by themselves, what stood there before still counts: nobody
 * writes their own conflict of interest away. Put right by somebody else, it never was.
 */
export function employmentAfter(before: Employment, companyKey: string, byThemselves: boolean): Employment {
  const known = byThemselves ? [...before.formerCompanyKeys, before.companyKey] : [];
  const formerCompanyKeys = [...new Set(known)].filter((key) => key !== '' && key !== companyKey);
  return { companyKey, formerCompanyKeys };
}

/** Whether somebody else still organizes the conference once this member does not. */
export function anOrganizerRemains(activeOrganizerIds: readonly string[], leavingId: string): boolean {
  return activeOrganizerIds.some((id) => id !== leavingId);
}
