import type { Fault } from '#domain/errors';

/** Days for which an invitation's links lead somewhere. */
export const INVITATION_DAYS = 60;

/** Whether an invitation can still be answered: not answered yet, and not too old. */
export function invitationIsOpen(state: string, invitedAt: Date, now: Date): boolean {
  return state === 'invited' && now.getTime() - invitedAt.getTime() <= INVITATION_DAYS * 86_400_000;
}

/**
 * What is wrong where somebody new is listed with a further address that is a member's already: two seats of one person.
 * @param seated the names of members, by every address they are known by
 */
export function secondSeatFaults(
  listed: readonly {
    readonly line: number;
    readonly email: string;
    readonly otherEmails: readonly string[];
  }[],
  seated: ReadonlyMap<string, string>,
): Fault[] {
  return listed.flatMap(({ line, email, otherEmails }) =>
    seated.has(email)
      ? []
      : otherEmails.flatMap((address) => {
          const name = seated.get(address);
          if (name === undefined) return [];
          const reason = `${address} belongs to ${name}, who has a seat already; take out this line or the address.`;
          return [{ line, field: 'otherEmails', reason }];
        }),
  );
}
