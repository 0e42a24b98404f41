import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { aSpeaker } from '../../factories/proposals';
import { anAssignedProposal } from '../../factories/reviews';
import { type TestApp, startTestApp } from '../../integration/app';
import type { Browserless } from '../../integration/browserless';
import { addRun } from '../leak-matrix/world-run';
import { CANARIES as C } from './canaries';
import { discuss } from './world-discussion';
import type { Role, Setting } from './expected';

export interface BlindnessWorld {
  readonly app: TestApp;
  readonly callers: Readonly<Record<Role, Browserless>>;
  /** What stands for `{name}` in a route's address. */
  readonly fills: Readonly<Record<string, string>>;
  readonly rexId: string;
  readonly conference: TestConference;
  readonly talkId: string;
  /** Where mail to each role goes. */
  readonly addresses: Readonly<Partial<Record<Role, string>>>;
  set(setting: Setting): Promise<unknown>;
}

const REX_TIME = '1999-03-07T05:17:29Z';

/** One round whose talk has everything that blindness is about: who speaks, who reviewed it, what they wrote, and when. */
export async function buildBlindnessWorld(): Promise<BlindnessWorld> {
  const app = await startTestApp();
  const conference = await aConference(app, 'blind');
  const { id, roundId, tracks } = conference;
  await app.sql('update conferences set takes_bids = true, takes_interest = true where id = $1', [id]);
  const sam = await aUser(app, C.speakerName, { email: C.speakerEmail });
  const sit = async (
    name: string,
    role: Parameters<typeof aMember>[3][number],
    company = '',
  ): Promise<Seat> => aMember(app, id, await aUser(app, name), [role], company);
  const seats = {
    organizer: await sit('Otto', 'organizer'),
    cochair: await sit('Carla', 'cochair'),
    trackChair: await sit('Tessa', { role: 'track_chair', trackId: tracks['Security']! }),
    reviewed: await sit('Dora', 'reviewer'),
    waiting: await sit('Wim', 'reviewer'),
    conflicted: await sit('Cora', 'reviewer'),
    rex: await sit(C.rexName, 'reviewer', C.rexCompany),
  };
  const { reviewed, waiting, conflicted, rex } = seats;
  const speakerId = await aSpeaker(app, id, {
    name: C.speakerName,
    email: C.speakerEmail,
    company: C.speakerCompany,
    userId: sam.userId,
  });
  await app.sql('update speakers set bio = $2 where id = $1', [speakerId, C.speakerBio]);
  const of = { trackId: tracks['Security']!, speakerIds: [speakerId] };
  const talk = await anAssignedProposal(app, conference, [reviewed, waiting, rex], of);
  const other = await anAssignedProposal(app, conference, [], of);
  await write(app, conference, talk.id, other.id);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [id, talk.id, conflicted.memberId],
  );
  await review(app, conference, talk.id, rex, C.rexComment);
  await review(app, conference, talk.id, reviewed, C.doraComment);
  await app.sql(
    `update reviews set submitted_at = $2, updated_at = $2, private_note = $3, better_track_id = $4 where member_id = $1`,
    [rex.memberId, REX_TIME, C.rexNote, tracks['Networking']],
  );
  const commentId = await discuss(app, conference, talk.id, seats);
  const runId = await addRun(app, conference, [talk.id, other.id], [reviewed.memberId, rex.memberId]);
  await schedule(app, id, talk.id);
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [id]);
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  const signIn = ({ email }: { email: string }): Promise<Browserless> => app.visitor().signIn(email);
  return {
    app,
    callers: {
      anonymous: app.visitor(),
      speaker: await signIn(sam),
      conflicted: await signIn(conflicted),
      waiting: await signIn(waiting),
      reviewed: await signIn(reviewed),
      trackChair: await signIn(seats.trackChair),
      cochair: await signIn(seats.cochair),
      organizer: await signIn(seats.organizer),
    },
    fills: {
      slug: 'blind',
      number: '1',
      roundId,
      runId,
      trackId: tracks['Security']!,
      memberId: rex.memberId,
      former: 'nowhere',
      commentId,
    },
    rexId: rex.memberId,
    conference,
    talkId: talk.id,
    addresses: { speaker: C.speakerEmail, ...emailsOf(seats) },
    set: ({ speakers, others, named }) =>
      app.sql(
        'update review_rounds set speakers_hidden = $2, others_reviews = $3, reviewers_named = $4 where id = $1',
        [roundId, speakers === 'hidden', others, named],
      ),
  };
}

const emailsOf = (seats: Readonly<Record<string, Seat>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(seats).map(([role, { email }]) => [role, email]));

async function write(
  app: TestApp,
  { id, formats }: TestConference,
  talkId: string,
  otherId: string,
): Promise<void> {
  await app.sql(
    `update proposals set title = $2, description = $3, benefits = $4, notes = $5, format_id = $6 where id = $1`,
    [talkId, C.writtenTitle, C.writtenDescription, C.writtenBenefits, C.writtenNotes, formats['Talk']],
  );
  await app.sql('update proposals set title = $2 where id = $1', [otherId, C.otherWrittenTitle]);
  await app.sql(
    `insert into proposal_redactions (conference_id, proposal_id, title, description, benefits, notes, made_from)
     values ($1, $2, $3, $4, $5, $6, ''), ($1, $7, $8, null, null, null, '')`,
    [
      id,
      talkId,
      C.redactedTitle,
      C.redactedDescription,
      C.redactedBenefits,
      C.redactedNotes,
      otherId,
      C.otherRedactedTitle,
    ],
  );
}

async function review(
  app: TestApp,
  { id, roundId, criteria }: TestConference,
  talkId: string,
  { memberId }: Seat,
  comment: string,
): Promise<void> {
  const key = [id, roundId, talkId, memberId];
  await app.sql(
    `insert into reviews (conference_id, round_id, proposal_id, member_id, verdict, confidence, comment) values ($1, $2, $3, $4, true, 3, $5)`,
    [...key, comment],
  );
  await app.sql(
    `insert into review_history (conference_id, round_id, proposal_id, member_id, version, content)
     select v.conference_id, v.round_id, v.proposal_id, v.member_id, 1, $5::jsonb from reviews v
     where v.conference_id = $1 and v.round_id = $2 and v.proposal_id = $3 and v.member_id = $4`,
    [
      ...key,
      JSON.stringify({
        scores: {},
        verdict: true,
        confidence: 3,
        comment,
        privateNote: '',
        betterTrackId: null,
        abstained: false,
        flags: [],
      }),
    ],
  );
  for (const criterionId of Object.values(criteria))
    await app.sql(
      'insert into scores (conference_id, round_id, proposal_id, member_id, criterion_id, value) values ($1, $2, $3, $4, $5, 4)',
      [...key, criterionId],
    );
  await app.sql(
    `update review_assignments set state = 'done' where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4`,
    key,
  );
}

/** The talk is accepted and stands in the draft schedule. */
async function schedule(app: TestApp, conferenceId: string, talkId: string): Promise<void> {
  const [sessionId, scheduleId] = [newId(), newId()];
  await app.sql(`insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, 'accepted')`, [
    conferenceId,
    talkId,
  ]);
  await app.sql(
    `insert into sessions (conference_id, id, proposal_id, title, minutes) values ($1, $2, $3, 'x', 30)`,
    [conferenceId, sessionId, talkId],
  );
  await app.sql('insert into schedules (conference_id, id) values ($1, $2)', [conferenceId, scheduleId]);
  await app.sql(
    `insert into placements (conference_id, schedule_id, session_id, starts_at) values ($1, $2, $3, current_date + 100 + time '09:00')`,
    [conferenceId, scheduleId, sessionId],
  );
}
