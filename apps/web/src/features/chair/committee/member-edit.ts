import type { Role } from '#domain/access/actor';
import { api, ask, seen, type Schemas } from '../../../api/client';
import type { Member } from './committee-data';

/** A member as the panel's form holds it: a track chair is whoever chairs a track. */
export interface MemberEdit {
  readonly name: string;
  readonly company: string;
  readonly maxLoad: number | null;
  readonly roles: readonly Exclude<Role, 'track_chair'>[];
  readonly chairedIds: readonly string[];
  /** By track: 1 to 3; a track that is not known is left out. */
  readonly levels: Readonly<Record<string, number>>;
}

export function memberEdit(member: Member): MemberEdit {
  return {
    name: member.name,
    company: member.company,
    maxLoad: member.maxLoad,
    roles: member.roles.flatMap(({ role }) => (role === 'track_chair' ? [] : [role])),
    chairedIds: member.roles.flatMap(({ trackId }) => (trackId === null ? [] : [trackId])),
    levels: Object.fromEntries(member.expertise.map(({ trackId, level }) => [trackId, level])),
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
  const { levels: levelsBefore, ...detailsBefore } = before;
  const { levels, ...details } = after;
  let current = version;
  if (!same(details, detailsBefore)) {
    const { roles, chairedIds, ...rest } = details;
    const saved = await ask<Schemas['MemberSaved']>(
      api.PATCH('/api/conferences/{slug}/members/{memberId}', {
        params: { path },
        headers: seen(current),
        body: {
          ...rest,
          roles: [
            ...roles.map((role) => ({ role, trackId: null })),
            ...chairedIds.map((trackId) => ({ role: 'track_chair' as const, trackId })),
          ],
        },
      }),
    );
    current = saved.version;
  }
  if (!same(levels, levelsBefore)) {
    const items = Object.entries(levels).map(([trackId, level]) => ({ trackId, level }));
    await ask(
      api.PUT('/api/conferences/{slug}/members/{memberId}/expertise', {
        params: { path },
        headers: seen(current),
        body: { items },
      }),
    );
  }
}
