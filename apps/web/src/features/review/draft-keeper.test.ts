import { EMPTY_REVIEW } from '#domain/review/review-form';
import { ApiProblem } from '../../api/client';
import { DraftKeeper } from './draft-keeper';
import type { Kept, OwnDraft, OwnReview, Theirs } from './stored-review';

const AT = '2026-05-01T10:42:00.000Z';
const draft = (comment: string, version: number): OwnDraft => ({
  ...EMPTY_REVIEW,
  scores: {},
  flags: [],
  comment,
  proposalId: 'p',
  version,
  updatedAt: AT,
  reviewVersion: null,
});
const review = (comment: string, version: number): OwnReview => ({
  ...EMPTY_REVIEW,
  scores: {},
  flags: [],
  comment,
  proposalId: 'p',
  askedAgain: null,
  version,
  submittedAt: AT,
  updatedAt: AT,
});
const NOTHING: Theirs = { draft: null, review: null };
const stale = (current: unknown) => new ApiProblem(412, 'stale_write', 'Changed', [], current);
const unreachable = () => new ApiProblem(0, 'unreachable', '');

function keeperOver(stored: Theirs = NOTHING, kept: Kept | null = null) {
  const sent: Kept[] = [];
  const here: (Kept | null)[] = [];
  const refusals: unknown[] = [];
  const waiting: string[] = [];
  const looks: string[] = [];
  const answer = (what: Kept, version: number) => {
    sent.push(what);
    const refused = refusals.shift();
    return refused ? Promise.reject(refused as Error) : Promise.resolve({ version, updatedAt: AT });
  };
  const keeper = new DraftKeeper(stored, kept, {
    saveDraft: (what) => answer(what, (what.draftVersion ?? 0) + 1),
    submit: (what) => answer(what, (what.reviewVersion ?? 0) + 1),
    keepHere: (what) => here.push(what),
    noteWaiting: (what) => waiting.push(what.comment),
    lookAgain: () => looks.push('again'),
  });
  return { keeper, sent, here, waiting, looks, refuse: (...errors: unknown[]) => refusals.push(...errors) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (millis: number) => jest.advanceTimersByTimeAsync(millis);

describe('DraftKeeper', () => {
  it('keeps each change here at once and on the server within a second, however long one types', async () => {
    const { keeper, sent, here } = keeperOver();
    keeper.change({ comment: 'H' });
    expect(here.at(-1)?.content.comment).toBe('H');
    expect(keeper.state.mark.kind).toBe('waiting');
    await pass(500);
    keeper.change({ comment: 'Hi' });
    await pass(450);
    expect(sent.map(({ content }) => content.comment)).toEqual(['Hi']);
    expect(keeper.state.mark).toEqual({ kind: 'saved', at: new Date(AT) });
    expect(here.at(-1)).toBeNull();
    expect(keeper.isBusy).toBe(false);
  });

  it('saves one after the other, each over the version the last one left', async () => {
    const { keeper, sent } = keeperOver({ draft: draft('', 4), review: null });
    keeper.change({ comment: 'one' });
    await pass(600);
    keeper.change({ verdict: true });
    await pass(600);
    expect(sent.map(({ draftVersion }) => draftVersion)).toEqual([4, 5]);
    expect(sent[1]!.content).toMatchObject({ comment: 'one', verdict: true });
  });

  it('saves a choice at once, and choices made meanwhile together when that save has ended', async () => {
    const { keeper, sent } = keeperOver();
    keeper.change({ comment: 'typing' });
    keeper.change({ scores: { content: 4 } });
    expect(sent.map(({ content }) => content)).toMatchObject([{ comment: 'typing', scores: { content: 4 } }]);
    keeper.change({ verdict: true });
    keeper.change({ confidence: 3 });
    expect(sent.length).toBe(1);
    await pass(0);
    expect(sent.map(({ draftVersion }) => draftVersion)).toEqual([null, 1]);
    expect(sent[1]!.content).toMatchObject({ scores: { content: 4 }, verdict: true, confidence: 3 });
    expect(keeper.state.mark.kind).toBe('saved');
    await pass(5000);
    expect(sent.length).toBe(2);
  });

  it('keeps what could not be saved, says so, and tries again', async () => {
    const { keeper, sent, here, refuse } = keeperOver();
    refuse(unreachable(), unreachable());
    keeper.change({ comment: 'offline' });
    await pass(600);
    expect(keeper.state.mark.kind).toBe('kept-here');
    expect(here.at(-1)?.content.comment).toBe('offline');
    await pass(8000);
    expect(keeper.state.mark.kind).toBe('saved');
    expect(sent.length).toBe(3);
  });

  it('does not repeat what was refused until it is changed', async () => {
    const { keeper, sent, refuse } = keeperOver();
    refuse(new ApiProblem(404, 'not_found', 'Nothing here'));
    keeper.change({ comment: 'x' });
    await pass(60_000);
    expect([sent.length, keeper.state.mark.kind]).toEqual([1, 'kept-here']);
  });

  it('stops at a stale write until one of the two is chosen: theirs', async () => {
    const { keeper, sent, here, refuse } = keeperOver();
    refuse(stale({ draft: draft('theirs', 7), review: null }));
    keeper.change({ comment: 'mine' });
    await pass(600);
    keeper.change({ comment: 'mine, longer' });
    await pass(5000);
    expect([keeper.state.mark.kind, sent.length]).toEqual(['stale', 1]);
    keeper.takeTheirs();
    expect(keeper.state).toMatchObject({ content: { comment: 'theirs' }, mark: { kind: 'saved' } });
    expect([here.at(-1), keeper.isBusy]).toEqual([null, false]);
  });

  it('or mine, over the version now known', async () => {
    const { keeper, sent, refuse } = keeperOver();
    refuse(stale({ draft: draft('theirs', 7), review: review('old', 2) }));
    keeper.change({ comment: 'mine' });
    await pass(600);
    keeper.keepMine();
    await pass(10);
    expect(sent[1]).toMatchObject({ content: { comment: 'mine' }, draftVersion: 7, reviewVersion: 2 });
    expect(keeper.state.mark.kind).toBe('saved');
  });

  it('submits over the version seen, after a save under way, and needs no draft then', async () => {
    const { keeper, sent, here } = keeperOver({ draft: null, review: review('first', 3) });
    keeper.change({ comment: 'second' });
    await keeper.submit();
    await pass(5000);
    expect(sent).toMatchObject([{ content: { comment: 'second' }, reviewVersion: 3 }]);
    expect(keeper.state.mark.kind).toBe('untouched');
    expect(keeper.seen).toEqual({ draftVersion: null, reviewVersion: 4 });
    expect(here.at(-1)).toBeNull();
  });

  it('lets a save under way end first, and starts no other one beside the submission', async () => {
    const { keeper, sent } = keeperOver();
    keeper.change({ comment: 'one' });
    jest.advanceTimersByTime(600);
    keeper.change({ comment: 'two' });
    await keeper.submit();
    await pass(5000);
    expect(sent.map(({ content }) => content.comment)).toEqual(['one', 'two']);
    expect(keeper.seen).toEqual({ draftVersion: null, reviewVersion: 1 });
  });

  it('saves no draft beside the submission, but what was chosen meanwhile once it is in', async () => {
    const { keeper, sent } = keeperOver();
    const submitted = keeper.submit();
    await pass(0);
    keeper.change({ verdict: true });
    await submitted;
    await pass(0);
    expect(sent.map(({ content, reviewVersion }) => [content.verdict, reviewVersion])).toEqual([
      [null, null],
      [true, 1],
    ]);
  });

  it('goes on keeping the draft when submitting fails, and shows what another tab submitted', async () => {
    const { keeper, sent, refuse } = keeperOver();
    refuse(new ApiProblem(500, 'internal', 'Broken'));
    keeper.change({ comment: 'mine' });
    await expect(keeper.submit()).rejects.toMatchObject({ code: 'internal' });
    await pass(700);
    expect(sent.length).toBe(2);
    refuse(stale(review('theirs', 1)));
    await expect(keeper.submit()).rejects.toMatchObject({ code: 'stale_write' });
    expect(keeper.state).toMatchObject({
      content: { comment: 'mine' },
      mark: { kind: 'stale', theirs: { review: { comment: 'theirs' } } },
    });
  });

  it('recovers what this browser kept: saves it where nothing happened since, asks where something did', async () => {
    const content = { ...EMPTY_REVIEW, comment: 'typed before the reload' };
    const on = keeperOver(
      { draft: draft('older', 2), review: null },
      { content, draftVersion: 2, reviewVersion: null },
    );
    await pass(10);
    expect(on.sent).toMatchObject([{ content, draftVersion: 2 }]);
    const off = keeperOver(
      { draft: draft('newer', 3), review: null },
      { content, draftVersion: 2, reviewVersion: null },
    );
    await pass(5000);
    expect(off.sent).toEqual([]);
    expect(off.keeper.state).toMatchObject({
      content,
      mark: { kind: 'stale', theirs: { draft: { comment: 'newer' } } },
    });
    const equal = keeperOver(
      { draft: draft('same', 3), review: null },
      {
        content: { ...EMPTY_REVIEW, comment: 'same' },
        draftVersion: 2,
        reviewVersion: null,
      },
    );
    expect([equal.keeper.isBusy, equal.here]).toEqual([false, [null]]);
  });

  it('takes over what another tab stored while nothing was typed here', () => {
    const { keeper } = keeperOver();
    keeper.see({ draft: draft('other tab', 1), review: null });
    expect(keeper.state).toMatchObject({ content: { comment: 'other tab' }, mark: { kind: 'saved' } });
    keeper.change({ comment: 'mine' });
    keeper.see({ draft: draft('again', 2), review: null });
    expect(keeper.state.content.comment).toBe('mine');
  });
});

describe('DraftKeeper without a network', () => {
  const offline = (refuse: (...errors: unknown[]) => void, times: number): void =>
    refuse(...Array.from({ length: times }, unreachable));

  it('keeps a submission here, goes on, and sends it over the version it was written on', async () => {
    const { keeper, sent, here, waiting, refuse } = keeperOver({ draft: null, review: review('first', 3) });
    offline(refuse, 2);
    keeper.change({ comment: 'mine' });
    await keeper.submit();
    expect(keeper.state.mark).toMatchObject({ kind: 'kept-here', isSubmitted: true });
    expect([waiting, here.at(-1)?.submission?.comment]).toEqual([['mine'], 'mine']);
    await pass(4000);
    expect(keeper.state.mark.kind).toBe('kept-here');
    await pass(4000);
    expect(sent.map(({ reviewVersion }) => reviewVersion)).toEqual([3, 3, 3]);
    expect([keeper.state.mark.kind, keeper.isBusy, here.at(-1)]).toEqual(['untouched', false, null]);
    expect(keeper.seen).toEqual({ draftVersion: null, reviewVersion: 4 });
  });

  it('sends what was submitted before what was typed since, and that as a draft over it', async () => {
    const { keeper, sent, here, refuse } = keeperOver();
    offline(refuse, 2);
    keeper.change({ comment: 'submitted' });
    await keeper.submit();
    keeper.change({ comment: 'a second thought' });
    await pass(600);
    expect(here.at(-1)).toMatchObject({
      content: { comment: 'a second thought' },
      submission: { comment: 'submitted' },
    });
    await pass(10_000);
    expect(sent.slice(-2)).toMatchObject([
      { content: { comment: 'submitted' }, reviewVersion: null },
      { content: { comment: 'a second thought' }, draftVersion: null, reviewVersion: 1 },
    ]);
    expect(keeper.state.mark.kind).toBe('saved');
  });

  it('finds its own review where only the answer was lost, and sends it once', async () => {
    const { keeper, sent, looks, refuse } = keeperOver();
    refuse(unreachable(), stale(review('mine', 1)));
    keeper.change({ comment: 'mine' });
    await keeper.submit();
    await pass(60_000);
    expect([sent.length, keeper.state.mark.kind, looks.length]).toEqual([2, 'untouched', 1]);
    expect(keeper.seen).toEqual({ draftVersion: null, reviewVersion: 1 });
  });

  it('finds its own draft too, and goes on over it with what was typed since', async () => {
    const { keeper, sent, refuse } = keeperOver();
    refuse(unreachable());
    keeper.change({ comment: 'one' });
    await pass(600);
    refuse(stale({ draft: draft('one', 1), review: null }));
    keeper.change({ comment: 'one and two' });
    await pass(60_000);
    expect(sent.map(({ content, draftVersion }) => [content.comment, draftVersion])).toEqual([
      ['one', null],
      ['one and two', null],
      ['one and two', 1],
    ]);
    expect(keeper.state.mark.kind).toBe('saved');
  });

  it('asks where somebody else was first, sends nothing unasked, and forgets no word', async () => {
    const { keeper, sent, here, refuse } = keeperOver();
    refuse(unreachable(), stale(review('theirs', 1)));
    keeper.change({ comment: 'mine' });
    await keeper.submit();
    await pass(60_000);
    expect([sent.length, keeper.state.mark.kind]).toEqual([2, 'stale']);
    expect(here.at(-1)).toMatchObject({ content: { comment: 'mine' }, hold: { kind: 'stale' } });
    expect(here.at(-1)).not.toHaveProperty('submission');
    keeper.keepMine();
    await pass(10);
    expect(sent.at(-1)).toMatchObject({ content: { comment: 'mine' }, reviewVersion: 1, draftVersion: null });
  });

  it('holds what is refused, and says why', async () => {
    const { keeper, sent, here, looks, refuse } = keeperOver();
    refuse(unreachable(), new ApiProblem(409, 'deadline_passed', 'The round is closed.'));
    keeper.change({ comment: 'too late' });
    await keeper.submit();
    await pass(60_000);
    expect([sent.length, looks.length]).toEqual([2, 1]);
    expect(keeper.state.mark).toMatchObject({
      kind: 'kept-here',
      isSubmitted: true,
      problem: { title: 'The round is closed.' },
    });
    expect(here.at(-1)).toMatchObject({
      submission: { comment: 'too late' },
      hold: { kind: 'refused', reason: 'The round is closed.' },
    });
  });

  it('takes up after a reload where it was: sends, finds it sent, or asks', async () => {
    const submission = { ...EMPTY_REVIEW, comment: 'mine' };
    const kept = {
      content: submission,
      submission,
      unanswered: submission,
      draftVersion: 2,
      reviewVersion: null,
    };
    const waits = keeperOver({ draft: draft('older', 2), review: null }, kept);
    await pass(10);
    expect(waits.sent).toMatchObject([{ content: { comment: 'mine' }, reviewVersion: null }]);
    expect(waits.keeper.state.mark.kind).toBe('untouched');
    const arrived = keeperOver({ draft: null, review: review('mine', 1) }, kept);
    await pass(5000);
    expect([arrived.sent, arrived.here, arrived.keeper.isBusy]).toEqual([[], [null], false]);
    const typedOn = { ...kept, content: { ...submission, comment: 'mine, and more' } };
    const arrivedEarlier = keeperOver({ draft: null, review: review('mine', 1) }, typedOn);
    await pass(10);
    expect(arrivedEarlier.sent).toMatchObject([
      { content: { comment: 'mine, and more' }, draftVersion: null, reviewVersion: 1 },
    ]);
    const taken = keeperOver({ draft: null, review: review('theirs', 1) }, kept);
    await pass(5000);
    expect([taken.sent, taken.keeper.state.mark.kind]).toEqual([[], 'stale']);
    taken.keeper.takeTheirs();
    await pass(5000);
    expect([taken.sent, taken.keeper.state.content.comment]).toEqual([[], 'theirs']);
  });
});
