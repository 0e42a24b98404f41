import { EMPTY_REVIEW } from '#domain/review/review-form';
import { ApiProblem } from '../../api/client';
import { DraftKeeper } from './draft-keeper';
import type { Kept } from './stored-review';

const AT = '2026-05-01T10:42:00.000Z';
type Answer = { readonly version: number; readonly updatedAt: string };

/** A keeper whose server answers when it is told to. */
function keeperOverSlowServer() {
  const sent: [what: 'draft' | 'review', kept: Kept][] = [];
  const here: (Kept | null)[] = [];
  const waiting: string[] = [];
  const told: string[] = [];
  const open: { answer: (answer: Answer) => void; refuse: (error: Error) => void }[] = [];
  const way = (what: 'draft' | 'review') => (kept: Kept) => {
    sent.push([what, kept]);
    return new Promise<Answer>((answer, refuse) => open.push({ answer, refuse }));
  };
  const keeper = new DraftKeeper({ draft: null, review: null }, null, {
    saveDraft: way('draft'),
    submit: way('review'),
    keepHere: (kept) => here.push(kept),
    noteWaiting: ({ comment }) => waiting.push(comment),
    lookAgain: () => {},
  });
  return {
    keeper,
    sent: () => sent.map(([what, { content }]) => `${what}: ${content.comment}`),
    versions: () => sent.map(([, { reviewVersion }]) => reviewVersion),
    here,
    waiting,
    told,
    tell: (problem: ApiProblem | null) => told.push(problem?.title ?? 'changed elsewhere'),
    answer: async (version = 1) => {
      open.shift()!.answer({ version, updatedAt: AT });
      await jest.advanceTimersByTimeAsync(0);
    },
    refuse: async (status: number, code: string, current?: unknown) => {
      open.shift()!.refuse(new ApiProblem(status, code, code, [], current));
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (millis: number) => jest.advanceTimersByTimeAsync(millis);

describe('a review submitted while its writer goes on', () => {
  it('is kept here as submitted and counted before anything was answered, and nowhere but there once it is in', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'mine' });
    slow.keeper.submitBehind(slow.tell);
    expect(slow.here.at(-1)).toMatchObject({ submission: { comment: 'mine' }, content: { comment: 'mine' } });
    expect([slow.waiting, slow.sent(), slow.keeper.isBusy]).toEqual([['mine'], ['review: mine'], true]);
    await slow.answer();
    expect([slow.keeper.state.mark.kind, slow.keeper.isBusy, slow.here.at(-1)]).toEqual([
      'untouched',
      false,
      null,
    ]);
    await pass(60_000);
    expect([slow.sent(), slow.told]).toEqual([['review: mine'], []]);
  });

  it('goes after the draft that is just being saved, and is not taken for it', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'mine' });
    await pass(600);
    slow.keeper.submitBehind(slow.tell);
    expect(slow.sent()).toEqual(['draft: mine']);
    await slow.answer();
    expect([slow.sent(), slow.keeper.isBusy]).toEqual([['draft: mine', 'review: mine'], true]);
    await slow.answer();
    expect([slow.keeper.state.mark.kind, slow.keeper.isBusy]).toEqual(['untouched', false]);
  });

  it('gives way to one submitted after it, which goes over it', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'first' });
    slow.keeper.submitBehind(slow.tell);
    slow.keeper.change({ comment: 'second' });
    slow.keeper.submitBehind(slow.tell);
    await slow.answer(1);
    expect(slow.here.at(-1)).toMatchObject({ submission: { comment: 'second' } });
    await slow.answer(2);
    expect([slow.sent(), slow.versions()]).toEqual([
      ['review: first', 'review: second'],
      [null, 1],
    ]);
    expect(slow.keeper.seen).toEqual({ draftVersion: null, reviewVersion: 2 });
  });

  it('leaves what was typed since as a draft over it', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'first' });
    slow.keeper.submitBehind(slow.tell);
    slow.keeper.change({ comment: 'a second thought' });
    await slow.answer(1);
    await pass(600);
    expect([slow.sent(), slow.versions()]).toEqual([
      ['review: first', 'draft: a second thought'],
      [null, 1],
    ]);
  });

  it('is told of when it is refused, once, and its words are saved as a draft as soon as they change', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'too late' });
    slow.keeper.submitBehind(slow.tell);
    await slow.refuse(409, 'deadline_passed');
    await pass(60_000);
    expect([slow.told, slow.sent()]).toEqual([['deadline_passed'], ['review: too late']]);
    expect(slow.here.at(-1)).toMatchObject({
      content: { comment: 'too late' },
      hold: { kind: 'refused', reason: 'deadline_passed' },
    });
    slow.keeper.change({ comment: 'too late, and more' });
    await pass(600);
    expect(slow.sent().at(-1)).toBe('draft: too late, and more');
  });

  it('is told of when somebody else was first, and waits for a choice', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'mine' });
    slow.keeper.submitBehind(slow.tell);
    const theirs = {
      ...EMPTY_REVIEW,
      comment: 'theirs',
      proposalId: 'p',
      version: 1,
      submittedAt: AT,
      updatedAt: AT,
    };
    await slow.refuse(412, 'stale_write', theirs);
    await pass(60_000);
    expect([slow.told, slow.sent(), slow.keeper.state.mark.kind]).toEqual([
      ['changed elsewhere'],
      ['review: mine'],
      'stale',
    ]);
    expect(slow.here.at(-1)).toMatchObject({ content: { comment: 'mine' }, hold: { kind: 'stale' } });
  });

  it('is tried again without a word while there is no network', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'mine' });
    slow.keeper.submitBehind(slow.tell);
    await slow.refuse(0, 'unreachable');
    expect(slow.keeper.state.mark).toMatchObject({ kind: 'kept-here', isSubmitted: true });
    await pass(4000);
    await slow.answer();
    expect([slow.told, slow.sent(), slow.keeper.isBusy]).toEqual([
      [],
      ['review: mine', 'review: mine'],
      false,
    ]);
  });

  it('is told of once where the server breaks, and tried again', async () => {
    const slow = keeperOverSlowServer();
    slow.keeper.change({ comment: 'mine' });
    slow.keeper.submitBehind(slow.tell);
    await slow.refuse(500, 'internal');
    await pass(4000);
    await slow.refuse(500, 'internal');
    await pass(4000);
    await slow.answer();
    expect([slow.told, slow.keeper.isBusy]).toEqual([['internal'], false]);
  });
});
