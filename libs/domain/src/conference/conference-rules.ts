import { type Fault } from '#domain/errors';
import { isTimeZone } from '#domain/conference/zoned-time';

export interface ConferenceFacts {
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly callOpensAt: Date | null;
  readonly callClosesAt: Date | null;
}

/** What is wrong with a conference's settings, each with its field; empty: nothing. */
export function conferenceFaults(facts: ConferenceFacts): Fault[] {
  const faults: Fault[] = [];
  if (!isTimeZone(facts.timeZone)) {
    faults.push({
      field: 'timeZone',
      reason: `"${facts.timeZone}" is not a time zone. Use one such as Europe/Berlin.`,
    });
  }
  if (facts.endsOn < facts.startsOn)
    faults.push({ field: 'endsOn', reason: 'The last day is before the first day.' });
  if (facts.callOpensAt && facts.callClosesAt && facts.callClosesAt <= facts.callOpensAt) {
    faults.push({ field: 'callClosesAt', reason: 'The call closes before it opens.' });
  }
  if (facts.callClosesAt && !facts.callOpensAt) {
    faults.push({ field: 'callOpensAt', reason: 'Say when the call opens, too.' });
  }
  return faults;
}

/** Whether proposals can be sent in now; the deadline itself is still in time. */
export function callIsOpen(facts: Pick<ConferenceFacts, 'callOpensAt' | 'callClosesAt'>, now: Date): boolean {
  return (
    facts.callOpensAt !== null &&
    now >= facts.callOpensAt &&
    (facts.callClosesAt === null || now <= facts.callClosesAt)
  );
}
