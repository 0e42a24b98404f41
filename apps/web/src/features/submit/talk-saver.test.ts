import { ApiProblem, type Schemas } from '../../api/client';
import type { KeptTalk } from './kept-talk';
import { TalkSaver } from './talk-saver';
import type { TalkValues } from './talk-values';

type Talk = Schemas['MyProposal'];

const stored = (change: Partial<Talk> = {}): Talk => ({
  number: 1,
  state: 'draft',
  isAuthor: true,
  title: 'Title',
  description: '',
  benefits: '',
  notes: '',
  trackId: null,
  formatId: null,
  levelId: null,
  topicIds: [],
  language: '',
  speakers: [],
  submittedAt: null,
  updatedAt: '2026-01-01T00:00:00Z',
  version: 1,
  ...change,
});

/** A server that holds one talk, compares versions as ours does, and trims. */
class Server {
  talk = stored();
  isAway = false;
  readonly sent: object[] = [];
  send = async (body: Schemas['ProposalBody'], version: number): Promise<Talk> => {
    if (this.isAway) throw new ApiProblem(0, 'unreachable', '');
    if (version !== this.talk.version) throw new ApiProblem(412, 'stale_write', '', [], this.talk);
    this.sent.push(body);
    const title = body.title?.trim() ?? this.talk.title;
    this.talk = { ...this.talk, ...(body as Partial<Talk>), title, version: version + 1 };
    return this.talk;
  };
}

function opened(server: Server, kept: KeptTalk | null = null) {
  const browser = { kept: kept as KeptTalk | null };
  const saver = new TalkSaver(server.talk, kept, false, {
    send: server.send,
    keep: (now) => (browser.kept = now),
    onSaved: () => undefined,
  });
  return { saver, browser };
}

describe('the saver of a talk', () => {
  it('sends what changed, once, and keeps it in the browser until it has arrived', async () => {
    const server = new Server();
    const { saver, browser } = opened(server);
    saver.change({ description: 'New ' });
    expect([saver.state.mark, browser.kept?.values.description]).toEqual(['kept', 'New ']);
    expect(await saver.save()).toBe(true);
    expect(await saver.save()).toBe(true);
    expect([server.sent, saver.state.mark, browser.kept]).toEqual([[{ description: 'New ' }], 'saved', null]);
  });

  it('does not take what the server trims for a change', async () => {
    const server = new Server();
    const { saver } = opened(server);
    saver.change({ title: 'Other ' });
    await saver.save();
    expect([saver.state.values.title, saver.state.mark, server.talk.title]).toEqual([
      'Other ',
      'saved',
      'Other',
    ]);
  });

  it('saves the rest where one field is too long, and keeps that one', async () => {
    const server = new Server();
    const { saver, browser } = opened(server);
    saver.change({ title: 'x'.repeat(76), notes: 'n' });
    expect(await saver.save()).toBe(false);
    expect([server.talk.title, server.talk.notes]).toEqual(['Title', 'n']);
    expect([saver.state.mark, browser.kept?.values.title.length]).toEqual(['kept', 76]);
  });

  it('says that the server is away, and saves when asked again', async () => {
    const server = new Server();
    const { saver } = opened(server);
    server.isAway = true;
    saver.change({ title: 'Typed' });
    expect([await saver.save(), saver.state.mark]).toEqual([false, 'offline']);
    server.isAway = false;
    expect([await saver.save(), saver.state.mark, server.talk.title]).toEqual([true, 'saved', 'Typed']);
  });

  it('brings another change of another field together without asking', async () => {
    const server = new Server();
    const { saver } = opened(server);
    server.talk = stored({ description: 'Theirs', version: 2 });
    saver.change({ title: 'Mine' });
    await saver.save();
    expect(saver.state.clash).toBeNull();
    await saver.save();
    expect([server.talk.title, server.talk.description]).toEqual(['Mine', 'Theirs']);
  });

  it('shows both versions of a field that both changed, saves nothing, then what was chosen', async () => {
    const server = new Server();
    const { saver } = opened(server);
    server.talk = stored({ title: 'Theirs', version: 2 });
    saver.change({ title: 'Mine', notes: 'Kept' });
    expect([await saver.save(), await saver.save(), server.sent]).toEqual([false, false, []]);
    expect(saver.state.clash).toMatchObject({ fields: ['title'], theirs: { title: 'Theirs' } });
    expect(await saver.choose(['title'])).toBe(true);
    expect([server.talk.title, server.talk.notes]).toEqual(['Theirs', 'Kept']);
  });

  it('goes on with what was typed before the page was left', async () => {
    const server = new Server();
    const before = opened(server);
    before.saver.change({ title: 'Typed before' });
    const { saver } = opened(server, before.browser.kept);
    const values: TalkValues = saver.state.values;
    expect([values.title, saver.state.mark]).toEqual(['Typed before', 'kept']);
    await saver.save();
    expect(server.talk.title).toBe('Typed before');
  });
});
