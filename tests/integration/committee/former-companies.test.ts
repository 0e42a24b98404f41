import { aConference, type TestConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let conference: TestConference;
let olga: Seat;
let carl: Seat;
let organizer: Browserless;
let cochair: Browserless;

const base = '/api/conferences/dev-days';

// One talk, by somebody of Acme; Carl and Olga work there, too.
beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'dev-days');
  const { id } = conference;
  olga = await aMember(app, id, await aUser(app, 'Olga'), ['organizer'], 'acme');
  carl = await aMember(app, id, await aUser(app, 'Carl'), ['cochair', 'reviewer'], 'acme');
  const [proposalId, speakerId] = [newId(), newId()];
  await app.sql(
    `insert into proposals (conference_id, id, number, title, state, submitted_at) values ($1, $2, 1, 'Ours', 'submitted', now())`,
    [id, proposalId],
  );
  await app.sql(
    `insert into speakers (conference_id, id, name, company, company_key) values ($1, $2, 'Ada', 'Acme', 'acme')`,
    [id, speakerId],
  );
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [id, proposalId, speakerId],
  );
  await detectConflicts(app, id);
  organizer = await app.visitor().signIn(olga.email);
  cochair = await app.visitor().signIn(carl.email);
});
afterAll(() => app.close());

const versionOf = async ({ memberId }: Seat): Promise<number> =>
  (await app.sql<{ version: number }>('select version from committee_members where id = $1', [memberId]))[0]!
    .version;
const reads = async (who: Browserless): Promise<number> => (await who.get(`${base}/proposals/1`)).status;
const change = async (by: Browserless, seat: Seat, company: string): Promise<number> =>
  (await by.patch(`${base}/members/${seat.memberId}`, { company }, await versionOf(seat))).status;

describe('a conflict of interest by company', () => {
  it('outlives what the member says of themselves afterwards', async () => {
    expect(await reads(cochair)).toBe(404);
    const told = await cochair.patch(`${base}/my-seat`, { company: 'Beta' }, await versionOf(carl));
    expect(told.status).toBe(200);
    expect(await reads(cochair)).toBe(404);
    await cochair.patch(`${base}/my-seat`, { company: '' }, await versionOf(carl));
    expect(await reads(cochair)).toBe(404);
  });

  it('outlives what an organizer writes into their own row', async () => {
    expect(await change(organizer, olga, 'Beta')).toBe(200);
    expect(await reads(organizer)).toBe(404);
  });

  it('outlives leaving and coming back as somebody without a company', async () => {
    const left = await cochair.ask('DELETE', `${base}/members/${carl.memberId}`, {
      version: await versionOf(carl),
    });
    expect(left.status).toBe(200);
    const renewed = await organizer.post<{ link: string }>(
      `${base}/members/${carl.memberId}/invitation`,
      { sendMail: false },
      { version: await versionOf(carl) },
    );
    const path = `/api${new URL(renewed.json().link).pathname}/acceptance`;
    expect((await cochair.post(path, { company: '', agreesToConfidentiality: true })).status).toBe(200);
    expect(await reads(cochair)).toBe(404);
  });

  it('ends when an organizer puts right what somebody else’s company is', async () => {
    expect(await change(organizer, carl, 'Gamma')).toBe(200);
    expect(await reads(cochair)).toBe(200);
  });
});
