export const ROLES = ['organizer', 'cochair', 'track_chair', 'reviewer', 'track_host'] as const;
export type Role = (typeof ROLES)[number];

/** A member's seat as the policy sees it: only an active seat carries roles. */
export interface ActorSeat {
  readonly memberId: string;
  readonly roles: ReadonlySet<Role>;
  /** The tracks of a track chair. */
  readonly chairedTrackIds: ReadonlySet<string>;
  /** Has agreed to confidentiality and conduct, in the words that count now. */
  readonly hasAgreed: boolean;
}

/** Who asks, in one conference (or outside any: then conferenceId, seat and isSpeaker are empty). */
export interface Actor {
  readonly userId: string | null;
  readonly isAdmin: boolean;
  readonly conferenceId: string | null;
  readonly seat: ActorSeat | null;
  /** Listed on a proposal of this conference by account; derived, never granted. */
  readonly isSpeaker: boolean;
}

export const ANONYMOUS: Actor = {
  userId: null,
  isAdmin: false,
  conferenceId: null,
  seat: null,
  isSpeaker: false,
};

/** What a grant names: a role, or one of the derived kinds of person. */
export type Grantee = 'anyone' | 'user' | 'admin' | 'speaker' | Role;

/** Whether what is granted is granted by a seat in the committee. */
export const isRole = (grantee: Grantee): grantee is Role => (ROLES as readonly string[]).includes(grantee);

/** Whether the actor is of that kind in the conference asked about. */
export function is(actor: Actor, grantee: Grantee): boolean {
  switch (grantee) {
    case 'anyone':
      return true;
    case 'user':
      return actor.userId !== null;
    case 'admin':
      return actor.isAdmin;
    case 'speaker':
      return actor.isSpeaker;
    default:
      return actor.seat?.roles.has(grantee) ?? false;
  }
}
