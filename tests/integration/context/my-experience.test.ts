import { aConference } from '../../factories/conferences';
import { detectConflicts } from '../../factories/detect-conflicts';
import { type Person, aMember, aUser } from '../../factories/people';
import { aProposal, aSpeaker } from '../../factories/proposals';
import { assign } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let sam: Person;
let speaker: Browserless;
let reviewer: Browserless;

const path = '/api/conferences/told/my-proposals/1/my-experience';
const NOTHING = { hasSpokenBefore: null, earlierTalks: [] };
const TALK = {
  title: 'Signing what we ship',
  event: 'FOSDEM',
  year: 2024,
  recordingUrl: 'https://video.example.org/w/1',
};
const told = async (): Promise<{ isFirstTimer: boolean | null; earlierTalks: unknown[] }> =>
  (await reviewer.get<{ speakers: never[] }>('/api/conferences/told/reviews/1/context')).json().speakers[0]!;

beforeAll(async () => {
  app = await startTestApp();
  const conference = await aConference(app, 'told');
  sam = await aUser(app, 'Sam');
  const rita = await aMember(app, conference.id, await aUser(app, 'Rita'), ['reviewer']);
  const speakerIds = [await aSpeaker(app, conference.id, { userId: sam.userId, email: sam.email })];
  await assign(app, conference, await aProposal(app, conference.id, { speakerIds }), rita);
  await detectConflicts(app, conference.id);
  speaker = await app.visitor().signIn(sam.email);
  reviewer = await app.visitor().signIn(rita.email);
});
afterAll(() => app.close());

describe('what a speaker tells of themselves', () => {
  it('is nothing at first, and nobody is a first-timer for saying nothing', async () => {
    expect((await speaker.get(path)).json()).toEqual({ ...NOTHING, version: null });
    expect(await told()).toMatchObject({ isFirstTimer: null, earlierTalks: [] });
  });

  it('is read by whoever reviews their talk', async () => {
    const first = await speaker.put(path, { ...NOTHING, hasSpokenBefore: false }, 'new');
    expect([first.status, first.json()]).toEqual([200, { ...NOTHING, hasSpokenBefore: false, version: 1 }]);
    expect(await told()).toMatchObject({ isFirstTimer: true, earlierTalks: [] });
    const experience = {
      hasSpokenBefore: true,
      earlierTalks: [TALK, { ...TALK, title: 'Another', year: null }],
    };
    expect((await speaker.put(path, experience, 1)).json()).toEqual({ ...experience, version: 2 });
    expect((await speaker.get(path)).json()).toEqual({ ...experience, version: 2 });
    expect(await told()).toMatchObject({
      isFirstTimer: false,
      earlierTalks: [
        { ...TALK, isFromProgramme: false, similarity: null },
        { title: 'Another', year: null },
      ],
    });
  });

  it('leaves their talk and its known conflicts of interest as they were', async () => {
    const state = () =>
      app.sql('select p.version, s.version as speaker, p.conflicts_known from proposals p, speakers s');
    const before = await state();
    expect((await speaker.put(path, { ...NOTHING, hasSpokenBefore: true }, 2)).status).toBe(200);
    expect(await state()).toEqual(before);
  });

  it('is not saved over what was saved since it was opened', async () => {
    for (const seen of [1, 'new'] as const) {
      const answer = await speaker.put(path, NOTHING, seen);
      expect([answer.status, answer.json()]).toMatchObject([
        412,
        { current: { hasSpokenBefore: true, version: 3 } },
      ]);
    }
  });

  it.each([
    [
      'a link without https',
      { hasSpokenBefore: true, earlierTalks: [{ ...TALK, recordingUrl: 'http://x.example' }] },
    ],
    [
      'a link that is a program',
      { hasSpokenBefore: true, earlierTalks: [{ ...TALK, recordingUrl: 'javascript:1' }] },
    ],
    ['talks of somebody who never spoke', { hasSpokenBefore: false, earlierTalks: [TALK] }],
    ['six talks', { hasSpokenBefore: true, earlierTalks: Array.from({ length: 6 }, () => TALK) }],
    ['a talk without a title', { hasSpokenBefore: true, earlierTalks: [{ ...TALK, title: '  ' }] }],
  ])('refuses %s', async (_, body) => {
    expect((await speaker.put(path, body, 3)).status).toBe(422);
  });

  it('is asked of speakers alone: to a co-author who does not speak, and to strangers, it is not there', async () => {
    const stranger = await app.visitor().signIn((await aUser(app, 'Stranger')).email);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.put(path, NOTHING, 'new')).status).toBe(404);
  });
});
