import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../../integration/app';
import type { Browserless } from '../../integration/browserless';
import { buildBlindWorld } from './blind-world';
import { CANARIES as C } from './canaries';
import { addContext } from './context-world';
import type { MatrixRole } from './may-know';
import { addOrders } from './world-order';
import { addOwnSteps } from './world-own-steps';
import { addDiscussions } from './world-discussions';
import { addRun } from './world-run';

export interface World {
  readonly app: TestApp;
  readonly slug: string;
  /** Organized by the other organizer; its call has not opened. */
  readonly hiddenSlug: string;
  readonly conference: TestConference;
  readonly other: TestConference;
  readonly roundId: string;
  readonly p1: string;
  readonly p2: string;
  readonly p1SpeakerId: string;
  /** Whom Cora is close to. */
  readonly relationId: string;
  readonly members: {
    readonly rita: Seat;
    readonly rex: Seat;
    readonly cora: Seat;
    readonly organizer: Seat;
    readonly cochair: Seat;
  };
  readonly roomId: string;
  readonly p1SessionId: string;
  readonly dayId: string;
  /** A finished assignment run that nobody has applied. */
  readonly runId: string;
  /** A move of p2 that nobody can take back: it has changed since. */
  readonly moveId: string;
  /** Rex's review of p1, set aside alone; all of Cora's are. */
  readonly reviewId: string;
  /** A reviewer of the conference blind-days who works where its hidden speaker works. */
  readonly colleagueId: string;
  /** What Rita said of proposal 2, and what a chair asks of her review of it. */
  readonly commentId: string;
  /** A view of the ranked list and a step of many decisions, both the co-chair's alone. */
  readonly viewId: string;
  readonly batchId: string;
  readonly reconsiderationId: string;
  /** Somebody's offer to review at the conference. */
  readonly interestId: string;
  readonly callers: Readonly<Record<MatrixRole, Browserless>>;
}

interface NewProposal {
  readonly number: number;
  readonly track: string;
  readonly canary: 'p1' | 'p2' | 'p3' | 'p4';
  readonly speaker: { readonly userId: string; readonly email: string };
  readonly state: 'draft' | 'submitted';
}

/** One conference with something hidden in every field, and another one that none of its people may know anything of. */
export async function buildWorld(): Promise<World> {
  const app = await startTestApp();
  const conference = await aConference(app, 'open-days');
  const other = await aConference(app, 'hidden-days', { tracks: [C.otherTrack] });
  await app.sql('update conferences set call_opens_at = null, call_closes_at = null where id = $1', [
    other.id,
  ]);
  await app.sql('update conferences set takes_bids = true where id = $1', [conference.id]);
  const people = {
    stranger: await aUser(app, 'Stranger'),
    sam: await aUser(app, C.p1SpeakerName, { email: C.p1SpeakerEmail }),
    tess: await aUser(app, C.p2SpeakerName, { email: C.p2SpeakerEmail }),
    rita: await aUser(app, C.ritaName, { email: C.ritaEmail }),
    rex: await aUser(app, C.rexName, { email: C.rexEmail }),
    cora: await aUser(app, C.coraName, { email: C.coraEmail }),
    trackChair: await aUser(app, 'Track Chair'),
    cochair: await aUser(app, 'Co Chair'),
    organizer: await aUser(app, 'Organizer'),
    otherOrganizer: await aUser(app, C.otherMember),
    admin: await aUser(app, 'Admin', { isAdmin: true }),
  };
  const { id } = conference;
  const members = {
    rita: await aMember(app, id, people.rita, ['reviewer']),
    rex: await aMember(app, id, people.rex, ['reviewer']),
    cora: await aMember(app, id, people.cora, ['reviewer'], C.coraCompany),
    organizer: await aMember(app, id, people.organizer, ['organizer']),
    cochair: await aMember(app, id, people.cochair, ['cochair']),
  };
  const interestId = newId();
  await app.sql(
    'insert into committee_interests (conference_id, id, name, email, note) values ($1, $2, $3, $4, $5)',
    [id, interestId, C.interestName, C.interestEmail, C.interestNote],
  );
  await app.sql('insert into member_emails (conference_id, member_id, address) values ($1, $2, $3)', [
    id,
    members.rita.memberId,
    C.ritaOtherEmail,
  ]);
  await app.sql('insert into emails (id, user_id, address, verified_at) values ($1, $2, $3, now())', [
    newId(),
    people.rita.userId,
    C.ritaProvedEmail,
  ]);
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  await aMember(app, id, people.trackChair, [
    { role: 'track_chair', trackId: conference.tracks['Networking']! },
  ]);
  await aMember(app, other.id, people.otherOrganizer, ['organizer', 'cochair', 'reviewer']);

  const p1 = await addProposal(app, conference, {
    number: 1,
    track: 'Security',
    canary: 'p1',
    speaker: people.sam,
    state: 'submitted',
  });
  const p2 = await addProposal(app, conference, {
    number: 2,
    track: 'Networking',
    canary: 'p2',
    speaker: people.tess,
    state: 'submitted',
  });
  await addProposal(app, conference, {
    number: 3,
    track: 'Networking',
    canary: 'p3',
    speaker: people.tess,
    state: 'draft',
  });
  await addProposal(app, conference, {
    number: 4,
    track: 'Security',
    canary: 'p4',
    speaker: people.tess,
    state: 'draft',
  });
  await app.sql(
    `update proposals set state = 'withdrawn', submitted_at = null where conference_id = $1 and number = 4`,
    [id],
  );
  await app.sql('update conferences set next_proposal_number = 5 where id = $1', [id]);
  await app.sql(
    `insert into proposals (conference_id, id, number, track_id, title, state, submitted_at, conflicts_known)
     values ($1, $2, 1, $3, $4, 'submitted', now(), true)`,
    [other.id, newId(), other.tracks[C.otherTrack], C.otherTitle],
  );
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source, note) values ($1, $2, $3, 'declared', $4)`,
    [id, p1, members.cora.memberId, C.declaredNote],
  );

  await assign(app, conference, p1, [members.rita, members.rex]);
  await assign(app, conference, p2, [members.rita, members.rex, members.cora]);
  await review(app, conference, p1, members.rex, C.p1RexComment, C.p1RexNote);
  await review(app, conference, p2, members.rex, C.p2RexComment, C.p2RexNote);
  await review(app, conference, p2, members.rita, C.p2RitaComment, C.p2RitaNote);
  await app.sql(
    `insert into review_drafts (conference_id, round_id, proposal_id, member_id, content) values ($1, $2, $3, $4, $5)`,
    [
      id,
      conference.roundId,
      p1,
      members.rita.memberId,
      JSON.stringify({
        scores: {},
        verdict: null,
        confidence: null,
        comment: C.p1RitaDraft,
        privateNote: '',
        betterTrackId: null,
        abstained: false,
        flags: [],
      }),
    ],
  );
  await app.sql(
    `insert into reminders (conference_id, round_id, member_id, kind, missing, sent_at) values ($1, $2, $3, 'half', 2, now())`,
    [id, conference.roundId, members.rita.memberId],
  );
  for (const [proposal, outcome, note] of [
    [p1, 'accepted', C.p1DecisionNote],
    [p2, 'rejected', C.p2DecisionNote],
  ] as const) {
    await app.sql(
      'insert into decisions (conference_id, proposal_id, outcome, note, decided_by) values ($1, $2, $3, $4, $5)',
      [id, proposal, outcome, note, people.cochair.userId],
    );
  }
  const reviewers = [members.rita, members.rex, members.cora].map(({ memberId }) => memberId);
  const runId = await addRun(app, conference, [p1, p2], reviewers);
  const schedule = await addSchedule(app, conference, p1);
  await app.sql(
    `insert into mails (id, to_address, subject, body, state, message_id) values ($1, 'x@example.org', $2, 'x', 'stored', $3)`,
    [newId(), C.mailSubject, newId()],
  );

  const discussed = await addDiscussions(app, conference, { p1, p2 }, members);
  const ownSteps = await addOwnSteps(app, conference, members.cochair);
  const said = await addWhatIsSaidOfPeople(app, conference, members, [people.sam, people.tess]);
  const reviewId = await addSetAsides(app, conference, p1, members);
  const moveId = newId();
  await app.sql(
    `update reviews set better_track_id = $1 where conference_id = $2 and proposal_id = $3 and member_id = $4`,
    [conference.tracks['Security'], id, p2, members.rex.memberId],
  );
  await app.sql(
    `insert into track_moves (conference_id, id, proposal_id, to_track_id, version_left) values ($1, $2, $3, $4, 999999)`,
    [id, moveId, p2, conference.tracks['Networking']],
  );

  await addOrders(app, conference, p1, p2);
  await addContext(app, id, [p1, p2]);
  const { colleagueId } = await buildBlindWorld(app, people);

  const signedIn = async ({ email }: { email: string }): Promise<Browserless> => app.visitor().signIn(email);
  return {
    app,
    slug: conference.slug,
    hiddenSlug: other.slug,
    conference,
    other,
    roundId: conference.roundId,
    p1,
    p2,
    members,
    ...said,
    ...discussed,
    ...ownSteps,
    ...schedule,
    runId,
    moveId,
    reviewId,
    colleagueId,
    interestId,
    callers: {
      anonymous: app.visitor(),
      stranger: await signedIn(people.stranger),
      speaker: await signedIn(people.sam),
      reviewer: await signedIn(people.rita),
      conflictedReviewer: await signedIn(people.cora),
      trackChair: await signedIn(people.trackChair),
      cochair: await signedIn(people.cochair),
      organizer: await signedIn(people.organizer),
      otherOrganizer: await signedIn(people.otherOrganizer),
      admin: await signedIn(people.admin),
    },
  };
}

async function addSetAsides(
  app: TestApp,
  { id, roundId }: TestConference,
  p1: string,
  { cora, rex }: Pick<World['members'], 'cora' | 'rex'>,
): Promise<string> {
  await app.sql(
    `insert into review_set_asides (conference_id, id, round_id, member_id, proposal_id, reason)
     values ($1, gen_random_uuid(), $2, $3, $4, $5), ($1, gen_random_uuid(), $2, $6, null, $7)`,
    [id, roundId, rex.memberId, p1, C.p1SetAsideReason, cora.memberId, C.coraSetAsideReason],
  );
  const [review] = await app.sql<{ id: string }>(
    'select id from reviews where conference_id = $1 and proposal_id = $2 and member_id = $3',
    [id, p1, rex.memberId],
  );
  return review!.id;
}

/** Cora is close to somebody; an organizer said that Rita is neither of the speakers. */
async function addWhatIsSaidOfPeople(
  app: TestApp,
  { id }: TestConference,
  { rita, cora }: Pick<World['members'], 'rita' | 'cora'>,
  speakers: readonly { readonly userId: string }[],
): Promise<Pick<World, 'p1SpeakerId' | 'relationId'>> {
  const relationId = newId();
  await app.sql(
    `insert into declared_relations (conference_id, id, member_id, kind, name, note) values ($1, $2, $3, 'manager', $4, $5)`,
    [id, relationId, cora.memberId, C.relationName, C.relationNote],
  );
  const matched = await app.sql<{ speakerId: string }>(
    `insert into person_matches (conference_id, person_id, member_id, speaker_id, verdict, decided_at)
     select $1, $2, $2, s.id, 'different', now() from speakers s where s.conference_id = $1 and s.user_id = any($3)
     returning (select user_id from speakers where id = speaker_id) = ($3::uuid[])[1] as is_first, speaker_id as "speakerId"`,
    [id, rita.memberId, speakers.map(({ userId }) => userId)],
  );
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [id]);
  const first = matched.find((match) => (match as { is_first?: boolean }).is_first)!;
  return { p1SpeakerId: first.speakerId, relationId };
}

async function addProposal(app: TestApp, conference: TestConference, proposal: NewProposal): Promise<string> {
  const { canary, number, speaker, state } = proposal;
  const proposalId = newId();
  const text = (field: string): string => (C as Record<string, string>)[`${canary}${field}`] ?? '';
  await app.sql(
    `insert into proposals (conference_id, id, number, track_id, format_id, title, description, benefits, notes, state, submitted_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), $11)`,
    [
      conference.id,
      proposalId,
      number,
      conference.tracks[proposal.track],
      conference.formats['Talk'],
      text('Title'),
      text('Description'),
      text('Benefits'),
      text('Notes'),
      state,
      speaker.userId,
    ],
  );
  const [known] = await app.sql<{ id: string }>(
    'select id from speakers where conference_id = $1 and user_id = $2',
    [conference.id, speaker.userId],
  );
  const speakerId = known?.id ?? newId();
  if (!known) {
    await app.sql(
      `insert into speakers (conference_id, id, user_id, email, name, company, company_key, bio) values ($1, $2, $3, $4, $5, $6, lower($6), $7)`,
      [
        conference.id,
        speakerId,
        speaker.userId,
        speaker.email,
        text('SpeakerName'),
        text('SpeakerCompany'),
        text('SpeakerBio'),
      ],
    );
  }
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [conference.id, proposalId, speakerId],
  );
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  return proposalId;
}

async function assign(
  app: TestApp,
  { id, roundId }: TestConference,
  proposalId: string,
  members: readonly Seat[],
): Promise<void> {
  for (const { memberId } of members) {
    await app.sql(
      'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
      [id, roundId, proposalId, memberId],
    );
  }
}

async function review(
  app: TestApp,
  conference: TestConference,
  proposalId: string,
  { memberId }: Seat,
  comment: string,
  note: string,
): Promise<void> {
  const key = [conference.id, conference.roundId, proposalId, memberId];
  await app.sql(
    `insert into reviews (conference_id, round_id, proposal_id, member_id, verdict, confidence, comment, private_note) values ($1, $2, $3, $4, true, 3, $5, $6)`,
    [...key, comment, note],
  );
  for (const criterionId of Object.values(conference.criteria)) {
    await app.sql(
      'insert into scores (conference_id, round_id, proposal_id, member_id, criterion_id, value) values ($1, $2, $3, $4, $5, 4)',
      [...key, criterionId],
    );
  }
  await app.sql(
    `update review_assignments set state = 'done' where conference_id = $1 and round_id = $2 and proposal_id = $3 and member_id = $4`,
    key,
  );
}

async function addSchedule(
  app: TestApp,
  { id }: TestConference,
  p1: string,
): Promise<Pick<World, 'roomId' | 'p1SessionId' | 'dayId'>> {
  const [venueId, roomId, scheduleId, p1SessionId, breakId, dayId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  await app.sql(`insert into venues (id, name) values ($1, 'Hall')`, [venueId]);
  await app.sql('insert into rooms (id, venue_id, name, capacity) values ($1, $2, $3, 100)', [
    roomId,
    venueId,
    C.roomName,
  ]);
  await app.sql('insert into conference_rooms (conference_id, room_id) values ($1, $2)', [id, roomId]);
  await app.sql(
    'insert into conference_days (conference_id, id, on_date) values ($1, $2, current_date + 100)',
    [id, dayId],
  );
  await app.sql(
    `insert into sessions (conference_id, id, proposal_id, title, minutes) values ($1, $2, $3, $4, 30)`,
    [id, p1SessionId, p1, C.p1Title],
  );
  await app.sql(
    `insert into sessions (conference_id, id, kind, title, minutes) values ($1, $2, 'break', $3, 30)`,
    [id, breakId, C.breakTitle],
  );
  await app.sql('insert into schedules (conference_id, id) values ($1, $2)', [id, scheduleId]);
  await app.sql(
    `insert into placements (conference_id, schedule_id, session_id, room_id, starts_at) values ($1, $2, $3, $4, current_date + 100 + time '09:00')`,
    [id, scheduleId, p1SessionId, roomId],
  );
  return { roomId, p1SessionId, dayId };
}
