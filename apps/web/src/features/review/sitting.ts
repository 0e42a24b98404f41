import { type Sitting, doneInSitting } from '#domain/review/sitting';
import type { Queue } from './review-data';

/** A sitting as this tab keeps it, so that a reload goes on with it. */
interface KeptSitting extends Sitting {
  /** Milliseconds since 1970; null: it goes on. */
  readonly endedAt: number | null;
}

/** Nobody sits for longer: what was left open this long ago is over. */
const LONGEST_MS = 4 * 3_600_000;

// By round and by person: two people may use one browser after each other.
const keyOf = (userId: string, { round }: Queue): string => `sitting:${userId}:${round.id}`;

export function keptSitting(userId: string, queue: Queue): KeptSitting | null {
  const kept = sessionStorage.getItem(keyOf(userId, queue));
  return kept === null ? null : (JSON.parse(kept) as KeptSitting);
}

/** The sitting that goes on, with the talks done in it; null: none does. */
export function openSitting(userId: string, queue: Queue, now: number) {
  const sitting = keptSitting(userId, queue);
  if (!sitting || sitting.endedAt !== null || now - sitting.startedAt > LONGEST_MS) return null;
  return { ...sitting, done: doneInSitting(sitting, queue.items) };
}

const keep = (userId: string, queue: Queue, sitting: KeptSitting): void =>
  sessionStorage.setItem(keyOf(userId, queue), JSON.stringify(sitting));

/** Begins with what is done now; never more than is left. */
export function startSitting(userId: string, queue: Queue, wanted: number, now: number): void {
  const doneBefore = queue.items.filter(({ state }) => state === 'done').map(({ number }) => number);
  const goal = Math.min(wanted, queue.items.length - doneBefore.length);
  if (goal > 0) keep(userId, queue, { goal, startedAt: now, doneBefore, endedAt: null });
}

/** The time it took stops here; ending it twice changes nothing. */
export function endSitting(userId: string, queue: Queue, now: number): void {
  const sitting = keptSitting(userId, queue);
  if (sitting?.endedAt === null) keep(userId, queue, { ...sitting, endedAt: now });
}

/** Whether the sitting is over once this talk is submitted: it is full, or nothing else is left. */
export function endsSitting(userId: string, queue: Queue, number: number, now: number): boolean {
  const sitting = openSitting(userId, queue, now);
  if (!sitting || sitting.doneBefore.includes(number)) return false;
  const others = sitting.done.filter((item) => item.number !== number).length;
  return others + 1 >= Math.min(sitting.goal, queue.items.length - sitting.doneBefore.length);
}
