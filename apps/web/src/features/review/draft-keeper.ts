import { EMPTY_REVIEW, type ReviewContent } from '#domain/review/review-form';
import { ApiProblem } from '../../api/client';
import {
  type Hold,
  type Kept,
  type OwnReview,
  type Theirs,
  type Versions,
  contentOf,
  isOf,
  missing,
  sameContent,
  versionsOf,
} from './stored-review';

export type Mark =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: Date }
  | {
      readonly kind: 'kept-here';
      readonly problem: ApiProblem | null;
      /** Submitted here, and on its way once the server can be reached. */
      readonly isSubmitted: boolean;
    }
  | { readonly kind: 'stale'; readonly theirs: Theirs };

export interface KeptState {
  readonly content: ReviewContent;
  readonly mark: Mark;
}

export interface Ways {
  readonly saveDraft: (kept: Kept) => Promise<{ version: number; updatedAt: string }>;
  readonly submit: (kept: Kept) => Promise<{ version: number }>;
  /** Keeps it in this browser until the server has it; null: it has. */
  readonly keepHere: (kept: Kept | null) => void;
  /** A submission waits for a network: the pages go on as if it were in. */
  readonly noteWaiting: (submission: ReviewContent) => void;
  /** The server had it already: what the pages know is old. */
  readonly lookAgain: () => void;
}

// Milliseconds. A text is saved while it is typed; a choice (a score, yes or no, a track) at once.
const SAVE_AFTER = 600;
const TRY_AGAIN_AFTER = 4000;

const isUnreached = (problem: ApiProblem | null): boolean =>
  problem !== null && [0, 502, 503, 504].includes(problem.status);

/** Lost connection, a server that broke, a Login that ended: worth trying again. A refusal is not. */
const mayPass = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;

/** Why what is kept is not sent again by itself; undefined: it is. */
function holdBy(mark: Mark): Hold | undefined {
  if (mark.kind === 'stale') return { kind: 'stale' };
  if (mark.kind !== 'kept-here' || !mark.problem || mayPass(mark.problem)) return undefined;
  return { kind: 'refused', reason: mark.problem.title };
}

/** What was submitted did not get in, for another reason than a lost network: what the server says; null: it was changed elsewhere. */
export type TellTrouble = (problem: ApiProblem | null) => void;

/**
 * Keeps what a reviewer types about one proposal: in the browser at once, on the server within a second, one save at a
 * time and each over the version it saw. A save that fails loses nothing and is tried again; a stale one waits for a choice.
 */
export class DraftKeeper {
  state: KeptState;
  private versions: Versions;
  private submission: ReviewContent | null = null;
  /** Its writer is at another talk, and is told there. */
  private tellTrouble: TellTrouble | null = null;
  private unanswered: ReviewContent | null = null;
  private isDirty = false;
  /** A choice waits for the save that is on its way to end. */
  private isUrgent = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  /** The review takes the place of a draft: none is saved beside it. */
  private isSubmitting = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    stored: Theirs,
    kept: Kept | null,
    private readonly ways: Ways,
  ) {
    this.versions = versionsOf(stored);
    this.state = {
      content: contentOf(stored),
      mark: stored.draft ? { kind: 'saved', at: new Date(stored.draft.updatedAt) } : { kind: 'untouched' },
    };
    const unsent = kept && missing(kept, stored);
    if (unsent) this.recover(unsent, stored);
    else if (kept) ways.keepHere(null);
  }

  /** True while something typed is not on the server. */
  get isBusy(): boolean {
    return this.isDirty || this.running !== null || this.isSubmitting;
  }

  get seen(): Versions {
    return this.versions;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(patch: Partial<ReviewContent>): void {
    this.isDirty = true;
    const { mark } = this.state;
    // It would be refused again, and what is typed now with it.
    if (holdBy(mark)?.kind === 'refused') this.submission = null;
    this.set({ ...this.state.content, ...patch }, mark.kind === 'stale' ? mark : { kind: 'waiting' });
    this.keep();
    if (mark.kind === 'stale') return;
    const isTyping = Object.keys(patch).every((field) => field === 'comment' || field === 'privateNote');
    if (isTyping) this.schedule(SAVE_AFTER);
    else this.saveSoon();
  }

  /** The page was loaded anew: where nothing is waiting here, what is stored now shows. */
  see(stored: Theirs): void {
    const versions = versionsOf(stored);
    if (this.isBusy || this.state.mark.kind === 'stale') return;
    if (
      versions.draftVersion === this.versions.draftVersion &&
      versions.reviewVersion === this.versions.reviewVersion
    )
      return;
    this.versions = versions;
    this.set(
      contentOf(stored),
      stored.draft ? { kind: 'saved', at: new Date(stored.draft.updatedAt) } : { kind: 'untouched' },
    );
  }

  /** Saves now what is waiting; resolves when that was tried. */
  async flush(): Promise<void> {
    this.clearTimer();
    await this.running;
    if (this.isDirty && !this.isSubmitting && this.state.mark.kind !== 'stale') await this.save();
  }

  /**
   * Submits what is in the form; where the server cannot be reached, keeps the submission here and tells `noteWaiting`.
   * Throws what the server refused; nothing typed is lost by that.
   */
  async submit(): Promise<void> {
    this.isSubmitting = true;
    this.clearTimer();
    await this.running;
    // What waited until now is older than this.
    this.submission = null;
    const { content } = this.state;
    try {
      const { version } = await this.ways.submit({ content, ...this.versions });
      this.isSubmitting = false;
      this.wasSubmitted(version, content);
    } catch (error) {
      this.isSubmitting = false;
      const problem = error instanceof ApiProblem ? error : null;
      if (isUnreached(problem)) {
        this.unanswered = content;
        this.submission = content;
        this.ways.noteWaiting(content);
        this.waitHere(problem);
        return;
      }
      if (problem?.code !== 'stale_write') {
        if (this.isDirty) this.schedule(SAVE_AFTER);
        throw error;
      }
      this.meetStored({ draft: null, review: problem.current as OwnReview | null }, content);
      if (this.state.mark.kind === 'stale') throw error;
    }
  }

  /**
   * Submits what is in the form while its writer goes on: kept here first, so that closing the page in the next moment
   * loses nothing, and counted as in.
   */
  submitBehind(tellTrouble: TellTrouble): void {
    const { content } = this.state;
    this.submission = content;
    this.tellTrouble = tellTrouble;
    this.isDirty = true;
    this.set(content, { kind: 'waiting' });
    this.keep();
    this.ways.noteWaiting(content);
    this.saveSoon();
  }

  /** Of two versions, the stored one. */
  takeTheirs(): void {
    if (this.state.mark.kind !== 'stale') return;
    const { theirs } = this.state.mark;
    this.versions = versionsOf(theirs);
    this.set(contentOf(theirs), this.state.mark);
    this.settle(
      theirs.draft ? { kind: 'saved', at: new Date(theirs.draft.updatedAt) } : { kind: 'untouched' },
    );
  }

  /** Of two versions, the one in the form, or one put together of both: the next save goes over the stored one, knowingly. */
  keepMine(mine: ReviewContent = this.state.content): void {
    if (this.state.mark.kind !== 'stale') return;
    this.versions = versionsOf(this.state.mark.theirs);
    this.isDirty = true;
    this.set(mine, { kind: 'waiting' });
    this.keep();
    this.saveSoon();
  }

  private recover(kept: Kept, stored: Theirs): void {
    this.isDirty = true;
    const isOverStored =
      kept.draftVersion === this.versions.draftVersion && kept.reviewVersion === this.versions.reviewVersion;
    this.submission = (isOverStored && kept.submission) || null;
    this.unanswered = kept.unanswered ?? null;
    this.state = {
      // Kept by a version of this page that asked for less.
      content: { ...EMPTY_REVIEW, ...kept.content },
      mark: isOverStored ? { kind: 'waiting' } : { kind: 'stale', theirs: stored },
    };
    if (isOverStored) this.schedule(0);
    else if (kept.unanswered && isOf(stored, kept.unanswered)) this.adopt(stored);
    else this.keep();
  }

  private schedule(after: number): void {
    if (this.isSubmitting) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.save();
    }, after);
  }

  /** Now, or as soon as the save that is on its way has ended: then with everything changed meanwhile. */
  private saveSoon(): void {
    this.isUrgent = true;
    this.clearTimer();
    if (this.running === null && !this.isSubmitting) void this.save();
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private save(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = null;
      if (!this.isDirty || this.state.mark.kind !== 'waiting') return;
      if (this.isUrgent) this.saveSoon();
      else this.schedule(SAVE_AFTER);
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const { content } = this.state;
    const { submission } = this;
    this.isUrgent = false;
    try {
      if (submission) {
        const { version } = await this.ways.submit({ content: submission, ...this.versions });
        this.wasSubmitted(version, submission);
        return;
      }
      const { version, updatedAt } = await this.ways.saveDraft({ content, ...this.versions });
      this.unanswered = null;
      this.versions = { ...this.versions, draftVersion: version };
      if (this.state.content === content && !this.submission)
        this.settle({ kind: 'saved', at: new Date(updatedAt) });
      else this.keep();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      if (problem?.code === 'stale_write') {
        const { current } = problem;
        const theirs = submission
          ? { draft: null, review: current as OwnReview | null }
          : (current as Theirs);
        this.meetStored(theirs, submission ?? content);
        return;
      }
      if (isUnreached(problem)) this.unanswered = submission ?? content;
      this.waitHere(problem);
    }
  }

  private wasSubmitted(version: number, content: ReviewContent): void {
    // Submitted again meanwhile: that goes over this.
    if (this.submission === content) this.submission = null;
    this.unanswered = null;
    this.versions = { draftVersion: null, reviewVersion: version };
    if (!this.submission && sameContent(this.state.content, content))
      return this.settle({ kind: 'untouched' });
    this.isDirty = true;
    this.set(this.state.content, { kind: 'waiting' });
    this.keep();
    this.saveSoon();
  }

  /** It did not get there: kept here, and tried again where that may help. */
  private waitHere(problem: ApiProblem | null): void {
    this.isDirty = true;
    if (this.submission && !isUnreached(problem)) this.tell(problem);
    this.set(this.state.content, { kind: 'kept-here', problem, isSubmitted: this.submission !== null });
    this.keep();
    if (!problem || mayPass(problem)) this.schedule(TRY_AGAIN_AFTER);
    else if (this.submission) this.ways.lookAgain();
  }

  /** The server holds another version than the one seen: mine after all, the answer was lost; or somebody else's. */
  private meetStored(theirs: Theirs, sent: ReviewContent): void {
    if (isOf(theirs, sent)) {
      this.ways.lookAgain();
      if (!theirs.draft && theirs.review) return this.wasSubmitted(theirs.review.version, sent);
      this.versions = versionsOf(theirs);
      this.unanswered = null;
      if (sameContent(this.state.content, sent)) {
        this.settle({ kind: 'saved', at: new Date(theirs.draft?.updatedAt ?? 0) });
      }
      return;
    }
    if (this.unanswered && isOf(theirs, this.unanswered)) return this.adopt(theirs);
    if (this.submission) {
      this.ways.lookAgain();
      this.tell(null);
    }
    this.submission = null;
    this.set(this.state.content, { kind: 'stale', theirs });
    this.keep();
  }

  /** What is stored is an earlier version of mine: what was typed since goes over it. */
  private adopt(mine: Theirs): void {
    this.versions = versionsOf(mine);
    this.unanswered = null;
    this.set(this.state.content, { kind: 'waiting' });
    this.keep();
    this.schedule(0);
  }

  /** Once: what is tried again and fails again is no news. */
  private tell(problem: ApiProblem | null): void {
    this.tellTrouble?.(problem);
    this.tellTrouble = null;
  }

  /** The server has everything. */
  private settle(mark: Mark): void {
    this.isDirty = false;
    this.tellTrouble = null;
    this.submission = null;
    this.unanswered = null;
    this.clearTimer();
    this.ways.keepHere(null);
    this.set(this.state.content, mark);
  }

  private keep(): void {
    const hold = holdBy(this.state.mark);
    this.ways.keepHere({
      content: this.state.content,
      ...this.versions,
      ...(this.submission && { submission: this.submission }),
      ...(this.unanswered && { unanswered: this.unanswered }),
      ...(hold && { hold }),
    });
  }

  private set(content: ReviewContent, mark: Mark): void {
    this.state = { content, mark };
    for (const listener of this.listeners) listener();
  }
}
