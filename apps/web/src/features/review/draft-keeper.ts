import { EMPTY_REVIEW, type ReviewContent } from '#domain/review/review-form';
import { ApiProblem, type Schemas } from '../../api/client';

export type OwnReview = Schemas['OwnReview'];
export type OwnDraft = Schemas['OwnDraft'];

/** What the server holds, when that is another version than the one this page began with. */
export interface Theirs {
  readonly draft: OwnDraft | null;
  readonly review: OwnReview | null;
}

export type Mark =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'kept-here'; readonly problem: ApiProblem | null }
  | { readonly kind: 'stale'; readonly theirs: Theirs };

export interface KeptState {
  readonly content: ReviewContent;
  readonly mark: Mark;
}

/** What was typed, with the versions it was typed over. */
export interface Kept {
  readonly content: ReviewContent;
  readonly draftVersion: number | null;
  readonly reviewVersion: number | null;
}

export interface Ways {
  readonly saveDraft: (kept: Kept) => Promise<{ version: number; updatedAt: string }>;
  readonly submit: (kept: Kept) => Promise<{ version: number }>;
  /** Keeps it in this browser until the server has it; null: it has. */
  readonly keepHere: (kept: Kept | null) => void;
}

// Milliseconds. A text is saved while it is typed; a choice (a score, yes or no, a track) at once.
const SAVE_AFTER = 600;
const TRY_AGAIN_AFTER = 4000;

/** What a form shows: the draft where there is one, else the submitted review, else nothing. */
export const contentOf = ({ draft, review }: Theirs): ReviewContent => {
  const { scores, verdict, confidence, comment, privateNote, betterTrackId, abstained, flags } =
    draft ?? review ?? EMPTY_REVIEW;
  return { scores, verdict, confidence, comment, privateNote, betterTrackId, abstained, flags };
};
const versionsOf = ({ draft, review }: Theirs) => ({
  draftVersion: draft?.version ?? null,
  reviewVersion: review?.version ?? null,
});
const fingerprint = ({ scores, ...rest }: ReviewContent): string =>
  JSON.stringify([
    Object.entries(scores)
      .filter(([, value]) => typeof value === 'number')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    rest.verdict,
    rest.confidence,
    rest.comment.trim(),
    rest.privateNote.trim(),
    rest.betterTrackId,
    rest.abstained,
    [...(rest.flags ?? [])].sort(),
  ]);
/** Whether two are the same review; a cleared score is one never given. */
export const sameContent = (a: ReviewContent, b: ReviewContent): boolean => fingerprint(a) === fingerprint(b);

/** Lost connection, a server that broke, a Login that ended: worth trying again. A refusal is not. */
const mayPass = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;

/**
 * Keeps what a reviewer types about one proposal: in the browser at once, on the server within a second, one save at a
 * time and each over the version it saw. A save that fails loses nothing and is tried again; a stale one waits for a choice.
 */
export class DraftKeeper {
  state: KeptState;
  private versions: Omit<Kept, 'content'>;
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
    if (kept && !sameContent(kept.content, this.state.content)) this.recover(kept, stored);
    else if (kept) ways.keepHere(null);
  }

  /** True while something typed is not on the server. */
  get isBusy(): boolean {
    return this.isDirty || this.running !== null || this.isSubmitting;
  }

  get seen(): Omit<Kept, 'content'> {
    return this.versions;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(patch: Partial<ReviewContent>): void {
    this.isDirty = true;
    const { mark } = this.state;
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

  /** Submits what is in the form. Throws what the server refused; nothing typed is lost by that. */
  async submit(): Promise<void> {
    this.isSubmitting = true;
    this.clearTimer();
    await this.running;
    const { content } = this.state;
    try {
      const { version } = await this.ways.submit({ content, ...this.versions });
      this.isSubmitting = false;
      this.versions = { draftVersion: null, reviewVersion: version };
      if (this.state.content === content) this.settle({ kind: 'untouched' });
      else this.saveSoon();
    } catch (error) {
      this.isSubmitting = false;
      if (error instanceof ApiProblem && error.code === 'stale_write')
        this.becomeStale({ draft: null, review: error.current as OwnReview | null });
      else if (this.isDirty) this.schedule(SAVE_AFTER);
      throw error;
    }
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
    this.state = {
      // Kept by a version of this page that asked for less.
      content: { ...EMPTY_REVIEW, ...kept.content },
      mark: isOverStored ? { kind: 'waiting' } : { kind: 'stale', theirs: stored },
    };
    if (isOverStored) this.schedule(0);
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
    this.isUrgent = false;
    try {
      const { version, updatedAt } = await this.ways.saveDraft({ content, ...this.versions });
      this.versions = { ...this.versions, draftVersion: version };
      if (this.state.content === content) this.settle({ kind: 'saved', at: new Date(updatedAt) });
      else this.keep();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      if (problem?.code === 'stale_write') {
        this.becomeStale(problem.current as Theirs);
        return;
      }
      this.set(this.state.content, { kind: 'kept-here', problem });
      if (!problem || mayPass(problem)) this.schedule(TRY_AGAIN_AFTER);
    }
  }

  private becomeStale(theirs: Theirs): void {
    this.set(this.state.content, { kind: 'stale', theirs });
  }

  /** The server has everything. */
  private settle(mark: Mark): void {
    this.isDirty = false;
    this.clearTimer();
    this.ways.keepHere(null);
    this.set(this.state.content, mark);
  }

  private keep(): void {
    this.ways.keepHere({ content: this.state.content, ...this.versions });
  }

  private set(content: ReviewContent, mark: Mark): void {
    this.state = { content, mark };
    for (const listener of this.listeners) listener();
  }
}
