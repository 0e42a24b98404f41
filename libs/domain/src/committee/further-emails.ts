import type { Fault } from '#domain/errors';
import { isEmailAddress } from '#domain/committee/email-address';

/** More addresses than anybody has. */
export const FURTHER_EMAILS_MAX = 20;

/** Addresses as they are stored: in lower case, each once, without the one that was invited. */
export function furtherEmails(addresses: readonly string[], invited: string): string[] {
  const clean = addresses.map((address) => address.trim().toLowerCase());
  return [...new Set(clean)].filter((address) => address !== '' && address !== invited);
}

/**
 * What is wrong with the further addresses of a member, by index. Nobody takes one off their own seat: they would write
 * a conflict of interest away.
 * @param taken whose each address is already, by address: the name of another member
 */
export function furtherEmailFaults(
  after: readonly string[],
  before: readonly string[],
  taken: ReadonlyMap<string, string>,
  byThemselves: boolean,
): Fault[] {
  const faults = after.flatMap((address, i): Fault[] => {
    const field = `otherEmails.${i}`;
    const owner = taken.get(address);
    if (!isEmailAddress(address))
      return [{ field, reason: `“${address}” is not an e-mail address; write it as ada@example.org.` }];
    return owner === undefined
      ? []
      : [{ field, reason: `${address} belongs to ${owner}, who has a seat already.` }];
  });
  const lost = before.filter((address) => !after.includes(address));
  if (byThemselves && lost.length > 0) {
    const reason = `Another organizer has to take ${lost.join(', ')} off your own seat: talks may be closed to you by it.`;
    faults.push({ field: 'otherEmails', reason });
  }
  return faults;
}
