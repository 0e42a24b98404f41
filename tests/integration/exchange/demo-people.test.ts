import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let real: TestConference;
let demo: TestConference;
let person: Browserless;

// Signed in by a password that only this test gives: the admin comes to be such a person by looking as them.
beforeAll(async () => {
  app = await startTestApp();
  real = await aConference(app, 'real-days');
  demo = await aConference(app, 'demo-days');
  await app.sql('update conferences set is_demo = true where id = $1', [demo.id]);
  const dora = await aUser(app, 'Dora Demo');
  await app.sql('update users set is_demo = true where id = $1', [dora.userId]);
  await aMember(app, demo.id, dora, ['reviewer']);
  // However it came about: a seat of a demo person in a real committee counts for nothing.
  await aMember(app, real.id, dora, ['organizer', 'cochair', 'reviewer']);
  person = await app.visitor().signIn(dora.email);
});
afterAll(() => app.close());

describe('a person of a demo', () => {
  it('is somebody in the demo', async () => {
    expect((await person.get('/api/conferences/demo-days/review-queue')).status).toBe(200);
  });

  it('is nobody in any other conference', async () => {
    const answers = [
      await person.get('/api/conferences/real-days/ranking'),
      await person.get('/api/conferences/real-days/my-proposals'),
      await person.post('/api/conferences/real-days/my-proposals', { title: 'Made by nobody' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await app.sql('select 1 from proposals where conference_id = $1', [real.id])).toEqual([]);
  });

  it('takes no seat in another committee', async () => {
    const olga = await aUser(app, 'Olga');
    await aMember(app, real.id, olga, ['organizer']);
    const organizer = await app.visitor().signIn(olga.email);
    const { invited } = (
      await organizer.post<{ invited: { link: string }[] }>('/api/conferences/real-days/invitations', {
        text: 'Nora,nora@example.org',
      })
    ).json();
    const path = `/api${new URL(invited[0]!.link).pathname}`;
    const body = { company: '', agreesToConfidentiality: true };
    const answer = await person.post<{ title: string }>(`${path}/acceptance`, body);
    expect(answer.status).toBe(403);
    expect(answer.json().title).toContain('demo');
    const [seat] = await app.sql(
      `select state, user_id from committee_members where email = 'nora@example.org'`,
    );
    expect(seat).toEqual({ state: 'invited', user_id: null });
  });
});
