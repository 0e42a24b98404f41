import { callIsOpen } from '#domain/conference/conference-rules';
import { DomainError } from '#domain/errors';

export interface CallWindow {
  readonly callOpensAt: Date | null;
  readonly callClosesAt: Date | null;
  readonly timeZone: string;
}

/** UTC-12, where a day ends last; calls for papers name it so. */
const ANYWHERE_ON_EARTH = 'Etc/GMT+12';

/** An instant in the conference's zone for people: "1 April 2026, 23:59 (Europe/Berlin)". Throws RangeError on an unknown zone. */
export function inZone(instant: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .replace(' at ', ', ');
  return `${text} (${timeZone === ANYWHERE_ON_EARTH ? 'anywhere on Earth' : timeZone})`;
}

/** Why nothing can be sent in or changed now, with the time it is about; null: the call is open. The deadline itself is in time. */
export function callRefusal(call: CallWindow, now: Date): DomainError | null {
  if (callIsOpen(call, now)) return null;
  if (call.callClosesAt && now > call.callClosesAt) {
    return new DomainError(
      'deadline_passed',
      `The call for proposals closed on ${inZone(call.callClosesAt, call.timeZone)}. Nothing was changed.`,
    );
  }
  return new DomainError(
    'wrong_state',
    call.callOpensAt
      ? `The call for proposals opens on ${inZone(call.callOpensAt, call.timeZone)}.`
      : 'There is no call for proposals yet.',
  );
}
