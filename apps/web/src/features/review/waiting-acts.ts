import { isSubmitted } from '#domain/review/queue-progress';
import { keepHere, keptHere, keysKeptHere } from '../../ui/kept-here';
import type { Queue } from './review-data';
import type { Hold } from './stored-review';
import { tellUnsent } from './unsent';

/** What a reviewer does about a talk, or their round, beside writing a review. */
export type Act =
  | { readonly kind: 'later'; readonly isPutOff: boolean }
  | { readonly kind: 'decline'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly isDeclared: boolean; readonly note: string }
  | { readonly kind: 'done'; readonly isDone: boolean }
  | {
      readonly kind: 'comment';
      readonly id: string;
      readonly proposalId: string;
      readonly parentId: string | null;
      readonly text: string;
      readonly mentions: readonly string[];
    };

/** An act that the server may not know of yet. Kept before it is sent, in local storage, as what is typed is. */
export interface WaitingAct {
  readonly slug: string;
  readonly roundId: string;
  /** The talk; null: the round as a whole. */
  readonly number: number | null;
  /** Milliseconds. */
  readonly at: number;
  readonly act: Act;
  readonly hold?: Hold;
}

const of = (userId: string): string => `act:${userId}:`;

/** One place for each thing: putting off and taking up again is one, and the last word is what is sent. */
export const placeOf = ({ slug, roundId, number, act }: WaitingAct): string =>
  [
    slug,
    act.kind === 'conflict' ? '' : roundId,
    act.kind,
    act.kind === 'comment' ? act.id : (number ?? ''),
  ].join(':');

let changes = 0;
const listeners = new Set<() => void>();

function tell(): void {
  changes += 1;
  for (const listener of listeners) listener();
  tellUnsent();
}

let snapshot: { readonly at: string; readonly acts: readonly WaitingAct[] } | null = null;

/** The same as `allActs`; the same list until one is kept or dropped by this page. */
export function actsNow(userId: string): readonly WaitingAct[] {
  const at = `${userId} ${changes}`;
  if (snapshot?.at !== at) snapshot = { at, acts: allActs(userId) };
  return snapshot.acts;
}

export function onActs(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function keepAct(userId: string, waiting: WaitingAct): void {
  keepHere(of(userId) + placeOf(waiting), waiting);
  tell();
}

/** Dropped where it is still the one that was sent; what took its place meanwhile stays. */
export function dropAct(userId: string, waiting: WaitingAct): void {
  const name = of(userId) + placeOf(waiting);
  if (keptHere<WaitingAct>(name)?.at !== waiting.at) return;
  keepHere(name, null);
  tell();
}

/** Every act of this user that waits, the oldest first. */
export const allActs = (userId: string): WaitingAct[] =>
  keysKeptHere(of(userId))
    .flatMap((key) => keptHere<WaitingAct>(key) ?? [])
    .toSorted((a, b) => a.at - b.at);

export const hasActs = (userId: string): boolean => keysKeptHere(of(userId)).length > 0;

/** The queue as its reader left it; what was refused does not count. */
export function withActs(queue: Queue, acts: readonly WaitingAct[]): Queue {
  const waiting = acts.filter(({ hold }) => !hold);
  if (waiting.length === 0) return queue;
  return waiting.reduce<Queue>((known, { roundId, number, at, act }) => {
    const isHere = roundId === known.round.id;
    if (act.kind === 'conflict' ? act.isDeclared : isHere && act.kind === 'decline')
      return { ...known, items: known.items.filter((item) => item.number !== number) };
    if (!isHere) return known;
    if (act.kind === 'done') return { ...known, finishedAt: act.isDone ? new Date(at).toISOString() : null };
    if (act.kind !== 'later') return known;
    return {
      ...known,
      items: known.items.map((item) => (item.number === number ? put(item, act.isPutOff) : item)),
    };
  }, queue);
}

function put(item: Queue['items'][number], isPutOff: boolean): Queue['items'][number] {
  if (isSubmitted(item.state)) return item;
  if (isPutOff) return { ...item, state: 'skipped' };
  return item.state === 'skipped' ? { ...item, state: 'untouched' } : item;
}
