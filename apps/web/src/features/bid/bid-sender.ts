import { ApiProblem } from '../../api/client';

/** -20 .. 20; null: no bid. */
export type Bid = number | null;

export interface BidItem {
  readonly number: number;
  readonly value: Bid;
}

export type BidMark =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'kept-here'; readonly problem: ApiProblem };

export interface SenderState {
  /** What the server does not have yet, by the talk's number. */
  readonly unsent: ReadonlyMap<number, Bid>;
  readonly mark: BidMark;
}

export interface SenderWays {
  readonly send: (items: readonly BidItem[]) => Promise<void>;
  /** The server has these now. */
  readonly sent: (items: readonly BidItem[]) => void;
  /** The server will never take these. */
  readonly refused: (numbers: readonly number[], problem: ApiProblem) => void;
  /** Keeps them in this browser until the server has them; null: it has. */
  readonly keepHere: (items: readonly BidItem[] | null) => void;
}

const SEND_AFTER = 150;
const TRY_AGAIN_AFTER = 4000;

/** Lost connection, a server that broke, a Login that ended: worth trying again. A refusal is not. */
const mayPass = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;

/** The numbers of the items that the server names as not there, out of what was sent. */
function named(items: readonly BidItem[], { faults }: ApiProblem): number[] {
  return faults.flatMap(({ field }) => {
    const place = /^items\.(\d+)\./.exec(field ?? '')?.[1];
    const item = place === undefined ? undefined : items[Number(place)];
    return item ? [item.number] : [];
  });
}

/**
 * Sends bids a moment after they are made, those of a moment together and one sending at a time. What does not arrive is
 * kept in this browser and tried again; the last word about a talk is the one that is sent.
 */
export class BidSender {
  state: SenderState;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: readonly BidItem[] | null,
    private readonly ways: SenderWays,
  ) {
    const unsent = new Map(kept?.map(({ number, value }) => [number, value]));
    this.state = { unsent, mark: { kind: unsent.size > 0 ? 'waiting' : 'untouched' } };
    if (unsent.size > 0) this.schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  place(items: readonly BidItem[]): void {
    const unsent = new Map(this.state.unsent);
    for (const { number, value } of items) unsent.set(number, value);
    this.set(unsent, { kind: 'waiting' });
    this.schedule(SEND_AFTER);
  }

  /** Nothing more is said about this talk: it is not one's to bid on any more. */
  forget(number: number): void {
    const unsent = new Map(this.state.unsent);
    if (unsent.delete(number)) this.set(unsent, unsent.size > 0 ? this.state.mark : { kind: 'untouched' });
  }

  /** Sends now what is waiting; resolves when that was tried. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.running) await this.running;
    if (this.state.unsent.size === 0) return;
    this.running ??= this.sendOnce().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  private schedule(after: number): void {
    if (this.timer !== null && after > SEND_AFTER) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private async sendOnce(): Promise<void> {
    const items = [...this.state.unsent].map(([number, value]) => ({ number, value }));
    try {
      await this.ways.send(items);
    } catch (error) {
      this.fail(items, error instanceof ApiProblem ? error : new ApiProblem(0, 'unreachable', ''));
      return;
    }
    this.ways.sent(items);
    this.drop(items, { kind: 'saved', at: new Date() });
  }

  private fail(items: readonly BidItem[], problem: ApiProblem): void {
    if (mayPass(problem)) {
      this.set(this.state.unsent, { kind: 'kept-here', problem });
      this.schedule(TRY_AGAIN_AFTER);
      return;
    }
    const numbers = named(items, problem);
    const refused = numbers.length > 0 ? numbers : items.map(({ number }) => number);
    this.ways.refused(refused, problem);
    this.drop(
      items.filter(({ number }) => refused.includes(number)),
      { kind: 'untouched' },
    );
  }

  /** These are dealt with, unless something else was said about one of them meanwhile. */
  private drop(items: readonly BidItem[], mark: BidMark): void {
    const unsent = new Map(this.state.unsent);
    for (const { number, value } of items) if (unsent.get(number) === value) unsent.delete(number);
    this.set(unsent, unsent.size > 0 ? { kind: 'waiting' } : mark);
    if (unsent.size > 0) this.schedule(SEND_AFTER);
  }

  private set(unsent: ReadonlyMap<number, Bid>, mark: BidMark): void {
    this.state = { unsent, mark };
    this.ways.keepHere(unsent.size > 0 ? [...unsent].map(([number, value]) => ({ number, value })) : null);
    for (const listener of this.listeners) listener();
  }
}
