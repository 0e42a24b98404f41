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
