import { ApiProblem, type Schemas } from '../../api/client';
import { type KeptTalk } from './kept-talk';
import { mergeTalk, takeField } from './merge-talk';
import {
  type TalkField,
  type TalkValues,
  bodyOf,
  changedFields,
  typingFaults,
  valuesOf,
} from './talk-values';

type Talk = Schemas['MyProposal'];

/** saved: all is on the server. kept: typed, and kept in the browser until it is. */
export type Mark = 'saved' | 'kept' | 'saving' | 'offline';

export interface TalkState {
  readonly values: TalkValues;
  readonly version: number;
  readonly mark: Mark;
  readonly savedAt: Date | null;
  readonly problem: unknown;
  /** Somebody, perhaps another tab of one's own, changed the same fields: choose. */
  readonly clash: { readonly fields: readonly TalkField[]; readonly theirs: TalkValues } | null;
}

interface Outside {
  /** Saves fields over the version seen. */
  readonly send: (body: Schemas['ProposalBody'], version: number) => Promise<Talk>;
  /** Keeps what is not on the server; null: all of it is. */
  readonly keep: (kept: KeptTalk | null) => void;
  readonly onSaved: (talk: Talk) => void;
}

const AUTOSAVE_MILLIS = 1200;
const RETRY_MILLIS = 10_000;

/**
 * The typed form of a stored talk and its way to the server. One save is under way at a time; what is typed meanwhile goes
 * with the next. What the server would refuse (a title too long) waits in the browser and does not hold up the rest.
 */
export class TalkSaver {
  state: TalkState;
  private base: { version: number; values: TalkValues };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<boolean> | null = null;
  private isStopped = true;

  constructor(
    talk: Talk,
    kept: KeptTalk | null,
    private readonly savesItself: boolean,
    private readonly outside: Outside,
  ) {
    this.base = { version: talk.version, values: valuesOf(talk) };
    this.state = {
      values: this.base.values,
      version: talk.version,
      mark: 'saved',
      savedAt: null,
      problem: null,
      clash: null,
    };
    if (kept?.base) this.takeOver(kept.base.values, kept.values, this.base.values);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  snapshot = (): TalkState => this.state;

  change(patch: Partial<TalkValues>): void {
    const values = { ...this.state.values, ...patch };
    this.set({ values, mark: 'kept', problem: null });
    this.keep();
    if (this.savesItself && !this.state.clash) this.later(AUTOSAVE_MILLIS);
  }

  /** Saves now; true when all that was typed is on the server. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.underWay) await this.underWay;
    if (this.state.clash) return false;
    this.underWay = this.saveOnce().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  /** Takes the fields named from their side, mine for the rest, and saves. */
  async choose(theirs: readonly TalkField[]): Promise<boolean> {
    const { clash } = this.state;
    if (!clash) return false;
    const values = theirs.reduce((so, field) => takeField(so, field, clash.theirs), this.state.values);
    this.set({ values, clash: null });
    return this.save();
  }

  /** Goes on with what was kept, when the page is there to show it. */
  start(): void {
    this.isStopped = false;
    if (this.savesItself && !this.state.clash && this.hasSendable()) this.later(AUTOSAVE_MILLIS);
  }

  /** Starts what waits (a retry, an autosave) no more; what is typed stays kept. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async saveOnce(): Promise<boolean> {
    const { values } = this.state;
    const refused = new Set(typingFaults(values).map(({ field }) => field.split('.')[0]));
    const changed = changedFields(this.base.values, values);
    const fields = changed.filter((field) => !refused.has(field));
    if (fields.length === 0) {
      this.settle();
      return changed.length === 0;
    }
    this.set({ mark: 'saving', problem: null });
    try {
      const talk = await this.outside.send(bodyOf(values, fields), this.base.version);
      this.stored(talk);
      this.outside.onSaved(talk);
    } catch (error) {
      return this.failed(error);
    }
    return changedFields(this.base.values, this.state.values).length === 0;
  }

  private stored(talk: Talk): void {
    this.base = { version: talk.version, values: valuesOf(talk) };
    const version = this.base.values.speakers.find((speaker) => speaker.isMe)?.version ?? null;
    const speakers = this.state.values.speakers.map((speaker) =>
      speaker.isMe ? { ...speaker, version } : speaker,
    );
    this.set({ values: { ...this.state.values, speakers }, version: talk.version, savedAt: new Date() });
    this.settle();
  }

  private failed(error: unknown): boolean {
    const problem = error instanceof ApiProblem ? error : null;
    if (problem?.code === 'stale_write' && problem.current) {
      const theirs = problem.current as Talk;
      const before = this.base.values;
      this.base = { version: theirs.version, values: valuesOf(theirs) };
      this.takeOver(before, this.state.values, this.base.values);
      this.set({ version: theirs.version });
      if (!this.state.clash) this.later(0);
      return false;
    }
    const isOffline = problem?.status === 0;
    this.set({ mark: isOffline ? 'offline' : 'kept', problem: isOffline ? null : error });
    if (isOffline) this.later(RETRY_MILLIS);
    return false;
  }

  private takeOver(before: TalkValues, mine: TalkValues, theirs: TalkValues): void {
    const { values, clashes } = mergeTalk(before, mine, theirs);
    this.set({ values, clash: clashes.length > 0 ? { fields: clashes, theirs } : null });
    this.settle();
  }

  private settle(): void {
    const isSaved = changedFields(this.base.values, this.state.values).length === 0;
    this.set({ mark: isSaved ? 'saved' : 'kept' });
    this.keep();
    if (!isSaved && this.savesItself && !this.state.clash && this.hasSendable()) this.later(AUTOSAVE_MILLIS);
  }

  private hasSendable(): boolean {
    const refused = new Set(typingFaults(this.state.values).map(({ field }) => field.split('.')[0]));
    return changedFields(this.base.values, this.state.values).some((field) => !refused.has(field));
  }

  private keep(): void {
    const isSaved = changedFields(this.base.values, this.state.values).length === 0;
    this.outside.keep(
      isSaved ? null : { values: this.state.values, base: this.base, at: new Date().toISOString() },
    );
  }

  private later(millis: number): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.save(), millis);
  }

  private set(change: Partial<TalkState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
