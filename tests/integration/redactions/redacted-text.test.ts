import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser } from '../../factories/people';
import { anAssignedProposal } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

const FIELDS = ['title', 'description', 'benefits', 'notes'] as const;
const WRITTEN = FIELDS.map((field) => `Ada wrote this ${field}`);
const REDACTED = FIELDS.map((field) => `[name] wrote this ${field}`);

let app: TestApp;
let conference: TestConference;
let reviewer: Browserless;
let cochair: Browserless;
let organizer: Browserless;

const hide = (hidden: boolean): Promise<unknown> =>
  app.sql('update review_rounds set speakers_hidden = $2 where id = $1', [conference.roundId, hidden]);

/** Which fields somebody reads as written, and which redacted. */
async function reads(me: Browserless, path: string): Promise<{ written: string[]; redacted: string[] }> {
  const { status, text } = await me.get(`/api/conferences/${conference.slug}/${path}`);
  expect(status).toBe(200);
  return {
    written: FIELDS.filter((_, i) => text.includes(WRITTEN[i]!)),
    redacted: FIELDS.filter((_, i) => text.includes(REDACTED[i]!)),
  };
}

beforeAll(async () => {
  app = await startTestApp();
  conference = await aConference(app, 'redacted');
  const { id } = conference;
  await app.sql('update conferences set takes_bids = true where id = $1', [id]);
  const seat = async (name: string, role: 'reviewer' | 'cochair' | 'organizer') =>
    aMember(app, id, await aUser(app, name), [role]);
  const rita = await seat('Rita', 'reviewer');
  const [carla, otto] = [await seat('Carla', 'cochair'), await seat('Otto', 'organizer')];
  const { id: proposalId } = await anAssignedProposal(app, conference, [rita]);
  await app.sql(
    'update proposals set title = $2, description = $3, benefits = $4, notes = $5 where id = $1',
    [proposalId, ...WRITTEN],
  );
  await app.sql(
    `insert into proposal_redactions (conference_id, proposal_id, title, description, benefits, notes, made_from)
     values ($1, $2, $3, $4, $5, $6, '')`,
    [id, proposalId, ...REDACTED],
  );
  reviewer = await app.visitor().signIn(rita.email);
  cochair = await app.visitor().signIn(carla.email);
  organizer = await app.visitor().signIn(otto.email);
});
afterAll(() => app.close());

const shows = [
  ['the queue', 'review-queue', ['title']],
  ['the page of a review', 'reviews/1', [...FIELDS]],
  ['the talks to bid on', 'bids', ['title']],
  ['a talk to bid on', 'bids/1', ['title', 'description', 'benefits']],
] as const;
const showsChairs = [
  ['the ranked list', 'ranking', ['title']],
  ['a proposal with its reviews', 'proposals/1', [...FIELDS]],
  ['the coverage of the bids', 'bid-coverage', ['title']],
] as const;

describe('a redacted text', () => {
  it.each(shows)('is what a reviewer reads in %s while the speakers are hidden', async (_, path, fields) => {
    await hide(true);
    expect(await reads(reviewer, path)).toEqual({ written: [], redacted: fields });
    await hide(false);
    expect(await reads(reviewer, path)).toEqual({ written: fields, redacted: [] });
  });

  it.each(showsChairs)('is what a co-chair reads in %s, and no organizer', async (_, path, fields) => {
    await hide(true);
    expect(await reads(cochair, path)).toEqual({ written: [], redacted: fields });
    expect(await reads(organizer, path)).toEqual({ written: fields, redacted: [] });
    await hide(false);
    expect(await reads(cochair, path)).toEqual({ written: fields, redacted: [] });
  });

  it('leaves a field that nobody redacted as its author wrote it', async () => {
    await hide(true);
    await app.sql('update proposal_redactions set notes = null');
    expect(await reads(reviewer, 'reviews/1')).toEqual({
      written: ['notes'],
      redacted: ['title', 'description', 'benefits'],
    });
  });

  it('stands when the author changes the text afterwards', async () => {
    await hide(true);
    await app.sql(`update proposals set title = 'Ada wrote another title'`);
    const { text } = await reviewer.get(`/api/conferences/${conference.slug}/review-queue`);
    expect(text).toContain(REDACTED[0]);
    expect(text).not.toContain('Ada wrote another title');
  });
});
