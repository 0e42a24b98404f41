import type { Role } from '#domain/access/actor';
import { EXPERT } from '#domain/committee/member-rules';

/** Reviewers that a track should have at the least, by published guidelines of large committees. */
export const REVIEWERS_PER_TRACK = 5;

interface CoveringMember {
  readonly state: string;
  readonly roles: readonly { readonly role: Role; readonly trackId: string | null }[];
  readonly expertise: readonly { readonly trackId: string; readonly level: number }[];
}

export interface TrackCoverage {
  readonly trackId: string;
  /** Active members who review and are experts of the track. */
  readonly experts: number;
  /** Active members who review and know the track, experts included. */
  readonly reviewers: number;
  /** Those who would, but have not answered their invitation. */
  readonly invited: number;
  readonly chairs: number;
}

/** Who covers each track. O(members × their tracks). */
export function trackCoverage(
  trackIds: readonly string[],
  members: readonly CoveringMember[],
): TrackCoverage[] {
  const byTrack = new Map(
    trackIds.map((trackId) => [trackId, { trackId, experts: 0, reviewers: 0, invited: 0, chairs: 0 }]),
  );
  for (const { state, roles, expertise } of members) {
    const isActive = state === 'active';
    if (!isActive && state !== 'invited') continue;
    const reviews = roles.some(({ role }) => role === 'reviewer' || role === 'track_chair');
    for (const { trackId, level } of reviews ? expertise : []) {
      const covered = byTrack.get(trackId);
      if (!covered) continue;
      if (!isActive) covered.invited += 1;
      else {
        covered.reviewers += 1;
        if (level === EXPERT) covered.experts += 1;
      }
    }
    for (const { trackId } of roles) {
      const chaired = trackId === null || !isActive ? undefined : byTrack.get(trackId);
      if (chaired) chaired.chairs += 1;
    }
  }
  return [...byTrack.values()];
}
