/** Days for which an invitation's links lead somewhere. */
export const INVITATION_DAYS = 60;

/** Whether an invitation can still be answered: not answered yet, and not too old. */
export function invitationIsOpen(state: string, invitedAt: Date, now: Date): boolean {
  return state === 'invited' && now.getTime() - invitedAt.getTime() <= INVITATION_DAYS * 86_400_000;
}
