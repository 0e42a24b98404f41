import { DiscussionMail } from '#api/features/discussions/discussion-mail';
import type { TestProposal } from '../../factories/proposals';
import { type DiscussionWorld, type Name, aDiscussionWorld } from './discussion-world';

let world: DiscussionWorld;
beforeAll(async () => {
  world = await aDiscussionWorld('mail-days');
});
afterAll(() => world.app.close());

interface Waiting {
  key: string;
  minutes: number;
}
const waiting = (talk: TestProposal): Promise<Waiting[]> =>
  world.app.sql<Waiting>(
    `select key, round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs
     where key like $1 order by key`,
    [`discussion.mail % ${talk.id} %`],
  );
const mailsTo = (who: Name) =>
  world.app.sql<{ subject: string; body: string }>(
    'select subject, body from mails where to_address = $1 order by id',
    [world.seats[who].email],
  );
/** What the job does when its time has come. */
const send = (who: Name, talk: TestProposal) =>
  world.app.get(DiscussionMail).send({
    conferenceId: world.conference.id,
    roundId: world.conference.roundId,
    proposalId: talk.id,
    memberId: world.seats[who].memberId,
  });
/** Rita writes, Rex answers. */
const answered = async (): Promise<TestProposal> => {
  const talk = await world.reviewedTalk();
  const first = await world.say('rita', talk, 'Is it new?');
  await world.say('rex', talk, 'zqx-words: it is.', { parentId: first });
  return talk;
};

describe('the mail of a discussion', () => {
  it('waits a moment, and gathers what is said until then in one', async () => {
    const talk = await answered();
    expect(await waiting(talk)).toMatchObject([{ minutes: 2 }]);
    const [mine] = (await world.read('cochair', talk)).people.filter(
      ({ name }) => name === world.seats.rita.name,
    );
    await world.say('cochair', talk, '@[0], agreed?', { mentions: [mine!.key] });
    expect(await waiting(talk)).toHaveLength(1);
    await send('rita', talk);
    expect((await mailsTo('rita')).map(({ subject, body }) => [subject, body.split('\n')[0]])).toEqual([
      [
        `mail-days: discussion, talk #${talk.number}`,
        `2 comments mention or answer you in the discussion of talk #${talk.number} of mail-days.`,
      ],
    ]);
  });

  it('leads to the discussion, and says neither who wrote nor what', async () => {
    const talk = await answered();
    await send('rita', talk);
    const { body } = (await mailsTo('rita')).at(-1)!;
    expect(body).toContain(
      `http://rostrum.test/c/mail-days/discussions/${talk.number}?round=${world.conference.roundId}\n`,
    );
    expect(body).not.toContain('zqx-words');
    for (const { name, email } of Object.values(world.seats)) {
      expect(body).not.toContain(name);
      expect(body).not.toContain(email);
    }
  });

  it('comes at most once an hour', async () => {
    const talk = await answered();
    await send('rita', talk);
    const before = (await mailsTo('rita')).length;
    await send('rita', talk);
    expect(await mailsTo('rita')).toHaveLength(before);
    await world.app.sql(
      `select graphile_worker.remove_job(key) from graphile_worker.jobs where key is not null`,
    );
    const [first] = (await world.read('rex', talk)).comments;
    await world.say('rex', talk, 'One more thing.', { parentId: first!.id });
    expect(await waiting(talk)).toMatchObject([{ minutes: 60 }]);
  });

  it('does not come to whoever has read it, had it taken back, or wants none', async () => {
    const [read, deleted, unwanted] = [
      await answered(),
      await world.reviewedTalk(),
      await world.reviewedTalk(),
    ];
    await world.callers.rita.ask('PUT', world.at(read, '/read'), { body: { place: 2 } });
    const first = await world.say('rita', deleted, 'A.');
    const answer = await world.say('rex', deleted, 'B.', { parentId: first });
    await world.callers.rex.delete(world.at(deleted, `/comments/${answer}`), 1);
    const before = (await mailsTo('rita')).length;
    const choose = (mailsMe: boolean) =>
      world.callers.rita.ask('PUT', '/api/conferences/mail-days/discussion-mail', { body: { mailsMe } });
    expect((await choose(false)).status).toBe(204);
    await world.say('rex', unwanted, 'C.', { parentId: await world.say('rita', unwanted, 'D.') });
    expect(await waiting(unwanted)).toEqual([]);
    await send('rita', unwanted);
    await choose(true);
    await send('rita', read);
    await send('rita', deleted);
    expect(await mailsTo('rita')).toHaveLength(before);
  });

  it('does not come to whoever has a conflict of interest by then', async () => {
    const talk = await answered();
    const before = (await mailsTo('rita')).length;
    await world.callers.rita.put(
      `/api/conferences/mail-days/conflicts-of-interest/${talk.number}`,
      { note: '' },
      'new',
    );
    await send('rita', talk);
    expect(await mailsTo('rita')).toHaveLength(before);
  });

  it('tells of one more look, with the way to the review, also where nothing is discussed', async () => {
    const talk = await world.reviewedTalk();
    const path = `/api/conferences/mail-days/proposals/${talk.number}/reconsiderations`;
    const { people } = (await world.callers.cochair.get<{ people: { key: string }[] }>(path)).json();
    await world.callers.cochair.post(path, {
      proposalId: talk.id,
      people: people.map(({ key }) => key),
      message: 'zqx-message',
    });
    try {
      await world.app.sql('update review_rounds set is_discussed = false');
      await send('rex', talk);
    } finally {
      await world.app.sql('update review_rounds set is_discussed = true');
    }
    const { body } = (await mailsTo('rex')).at(-1)!;
    expect(body).toContain(`asks you for one more look at talk #${talk.number}`);
    expect(body).toContain(`/c/mail-days/review/${talk.number}`);
    expect(body).not.toContain('zqx-message');
  });
});
