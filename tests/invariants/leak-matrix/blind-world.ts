import { aConference, type TestConference } from '../../factories/conferences';
import { aMember, aUser, newId, type Person } from '../../factories/people';
import type { Sql } from '../../factories/sql';
import { CANARIES as C } from './canaries';
import { addBlindContext } from './context-world';

/**
 * A conference whose round hides the speakers from everybody but the organizer. Its one talk is accepted and stands in the
 * schedule; a reviewer works where its speaker works. Returns the conference and that reviewer's member.
 */
export async function buildBlindWorld(
  app: Sql,
  people: Readonly<Record<'organizer' | 'cochair' | 'rita', Person>>,
): Promise<{ conference: TestConference; colleagueId: string }> {
  const conference = await aConference(app, 'blind-days');
  const { id, roundId } = conference;
  await app.sql('update conferences set takes_bids = true, takes_interest = true where id = $1', [id]);
  await app.sql('update review_rounds set speakers_hidden = true where conference_id = $1', [id]);
  await aMember(app, id, people.organizer, ['organizer']);
  await aMember(app, id, people.cochair, ['cochair']);
  const rita = await aMember(app, id, people.rita, ['reviewer']);
  const colleague = await aMember(app, id, await aUser(app, 'Colleague'), ['reviewer']);
  const [proposalId, speakerId, sessionId, scheduleId] = [newId(), newId(), newId(), newId()];
  await app.sql(
    `insert into proposals (conference_id, id, number, track_id, format_id, title, state, submitted_at)
     values ($1, $2, 1, $3, $4, $5, 'submitted', now())`,
    [id, proposalId, conference.tracks['Security'], conference.formats['Talk'], C.blindTitle],
  );
  await app.sql(
    'insert into speakers (conference_id, id, email, name, company, bio) values ($1, $2, $3, $4, $5, $6)',
    [id, speakerId, C.blindSpeakerEmail, C.blindSpeakerName, C.blindSpeakerCompany, C.blindSpeakerBio],
  );
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [id, proposalId, speakerId],
  );
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [id]);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'company')`,
    [id, proposalId, colleague.memberId],
  );
  await app.sql(
    'insert into review_assignments (conference_id, round_id, proposal_id, member_id) values ($1, $2, $3, $4)',
    [id, roundId, proposalId, rita.memberId],
  );
  await app.sql(`insert into decisions (conference_id, proposal_id, outcome) values ($1, $2, 'accepted')`, [
    id,
    proposalId,
  ]);
  await app.sql(
    'insert into sessions (conference_id, id, proposal_id, title, minutes) values ($1, $2, $3, $4, 30)',
    [id, sessionId, proposalId, C.blindTitle],
  );
  await app.sql('insert into schedules (conference_id, id) values ($1, $2)', [id, scheduleId]);
  await app.sql(
    `insert into placements (conference_id, schedule_id, session_id, starts_at) values ($1, $2, $3, current_date + 100 + time '09:00')`,
    [id, scheduleId, sessionId],
  );
  await addBlindContext(app, id, { proposalId, speakerId });
  return { conference, colleagueId: colleague.memberId };
}
