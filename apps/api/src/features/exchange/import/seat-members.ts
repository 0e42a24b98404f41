import type { Season } from '#api/features/exchange/season/season';

export interface Owner {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Gives every active member an account: the one that has proved the address, else a new one without a password, which
 * only a link mailed to that address opens. The owner takes a seat as organizer and co-chair.
 */
export function seatMembers(
  season: Season,
  accounts: ReadonlyMap<string, string>,
  owner: Owner,
  now: Date,
  newId: () => string,
): Season {
  const users: Season['users'][number][] = [];
  const emails: Season['emails'][number][] = [];
  const account = (email: string, name: string): string => {
    const known = accounts.get(email);
    if (known) return known;
    const id = newId();
    users.push({ id, name });
    emails.push({ id: newId(), userId: id, address: email, isPrimary: true });
    return id;
  };
  const seats = season.members.map((member) =>
    member.state === 'active' ? { ...member, userId: account(member.email!, member.name!) } : member,
  );
  const own = seats.find((member) => member.userId === owner.userId);
  const ownerSeat = own?.id ?? newId();
  const conferenceId = season.conference.id;
  const blank = {
    company: '',
    companyKey: '',
    maxLoad: null,
    importedAs: null,
    state: 'active',
    joinedAt: now,
  };
  const ownersRow = {
    conferenceId,
    id: ownerSeat,
    userId: owner.userId,
    email: owner.email,
    name: owner.name,
    ...blank,
  };
  return {
    ...season,
    users,
    emails,
    members: own ? seats : [...seats, ownersRow],
    roles: [
      ...season.roles,
      ...['organizer', 'cochair'].map((role) => ({ conferenceId, memberId: ownerSeat, role, trackId: null })),
    ],
    speakers: season.speakers.map((speaker) => ({
      ...speaker,
      userId: (speaker.email ? accounts.get(speaker.email) : undefined) ?? null,
    })),
  };
}
