import type { Role } from '#domain/access/actor';
import { api, ask, seen, type Schemas } from '../../../api/client';
import type { Levels } from '../../../ui/level-rows';
import type { Member } from './committee-data';

/** A member as the panel's form holds it: a track chair is whoever chairs a track. */
export interface MemberEdit {
  readonly name: string;
  readonly company: string;
  readonly otherEmails: readonly string[];
  readonly languages: readonly string[];
  readonly isSenior: boolean;
  readonly maxLoad: number | null;
  readonly roles: readonly Exclude<Role, 'track_chair'>[];
  readonly chairedIds: readonly string[];
  readonly trackLevels: Levels;
  readonly topicLevels: Levels;
}

export function memberEdit(member: Member): MemberEdit {
  return {
    name: member.name,
    company: member.company,
    otherEmails: member.otherEmails ?? [],
    languages: member.languages,
    isSenior: member.isSenior,
    maxLoad: member.maxLoad,
    roles: member.roles.flatMap(({ role }) => (role === 'track_chair' ? [] : [role])),
    chairedIds: member.roles.flatMap(({ trackId }) => (trackId === null ? [] : [trackId])),
    trackLevels: Object.fromEntries(member.expertise.map(({ trackId, level }) => [trackId, level])),
    topicLevels: Object.fromEntries(member.topics.map(({ topicId, level }) => [topicId, level])),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sends what changed: the details where the viewer may change them, then the tracks known, each under its version. */
export async function saveMember(
  slug: string,
  memberId: string,
  before: MemberEdit,
  after: MemberEdit,
  version: number,
): Promise<void> {
  const path = { slug, memberId };
  const { trackLevels: tracksBefore, topicLevels: topicsBefore, ...detailsBefore } = before;
  const { trackLevels, topicLevels, ...details } = after;
  let current = version;
  if (!same(details, detailsBefore)) {
    const { roles, chairedIds, otherEmails, languages, ...rest } = details;
    const saved = await ask<Schemas['MemberSaved']>(
      api.PATCH('/api/conferences/{slug}/members/{memberId}', {
        params: { path },
        headers: seen(current),
        body: {
          ...rest,
          languages: [...languages],
          otherEmails: [...otherEmails],
          roles: [
            ...roles.map((role) => ({ role, trackId: null })),
            ...chairedIds.map((trackId) => ({ role: 'track_chair' as const, trackId })),
          ],
        },
      }),
    );
    current = saved.version;
  }
  if (!same([trackLevels, topicLevels], [tracksBefore, topicsBefore])) {
    const items = Object.entries(trackLevels).map(([trackId, level]) => ({ trackId, level }));
    const topics = Object.entries(topicLevels).map(([topicId, level]) => ({ topicId, level }));
    await ask(
      api.PUT('/api/conferences/{slug}/members/{memberId}/expertise', {
        params: { path },
        headers: seen(current),
        body: { items, topics },
      }),
    );
  }
}
