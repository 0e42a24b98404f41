import type { QueueState } from '#domain/review/queue-progress';

/** How many proposals a device keeps to be read without a network: four times what a reviewer is given. */
export const ASSIGNED_SET_MAX = 500;

/** How many bytes of their texts: 125 proposals of the usual length have about 0.5 MB. */
export const ASSIGNED_SET_BYTES = 8_000_000;

/** How many versions of each own review, the latest ones; the server has the others. */
export const VERSIONS_KEPT = 20;

/** How many rounds beside the current one, of those that are open. */
export const OPEN_ROUNDS_KEPT = 4;

interface RoundOfMine {
  readonly id: string;
  readonly isOpen: boolean;
}

/** The rounds, beside the current one, whose sets are kept on a device as well: those that are open, in their order. */
export const roundsKeptBeside = <T extends RoundOfMine>(rounds: readonly T[], currentId: string): T[] =>
  rounds.filter(({ id, isOpen }) => isOpen && id !== currentId).slice(0, OPEN_ROUNDS_KEPT);

interface Weighed {
  readonly state: QueueState;
  /** Of its texts, UTF-8. */
  readonly bytes: number;
}

/**
 * Which talks of a queue are kept on a device: all of them where they fit, else those not reviewed yet before those
 * that are, each in the order of the queue. The first one that does not fit ends it. O(n).
 */
export function assignedSet<T extends Weighed>(queue: readonly T[]): T[] {
  const kept: T[] = [];
  let bytes = 0;
  for (const item of [...queue.filter(isLeft), ...queue.filter((other) => !isLeft(other))]) {
    bytes += item.bytes;
    if (kept.length === ASSIGNED_SET_MAX || bytes > ASSIGNED_SET_BYTES) break;
    kept.push(item);
  }
  return kept;
}

const isLeft = ({ state }: Weighed): boolean => state !== 'done';
