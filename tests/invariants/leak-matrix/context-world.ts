import { aConference } from '../../factories/conferences';
import type { Sql } from '../../factories/sql';
import { newId } from '../../factories/people';
import { CANARIES as C } from './canaries';

/** What speakers of two talks said of earlier ones, and that the two talks are nearly the same text. */
export async function addContext(
  app: Sql,
  conferenceId: string,
  [p1, p2]: readonly [string, string],
): Promise<void> {
  for (const [proposalId, title, other] of [
    [p1, C.p1EarlierTitle, p2],
    [p2, C.p2EarlierTitle, p1],
  ] as const) {
    const [speaker] = await app.sql<{ id: string }>(
      'select speaker_id as id from proposal_speakers where conference_id = $1 and proposal_id = $2',
      [conferenceId, proposalId],
    );
    await tellEarlierTalk(app, conferenceId, speaker!.id, title);
    await markSimilar(app, [conferenceId, proposalId], [conferenceId, other]);
  }
}

/** Somebody whom a blind round hides told of a talk, and gave one at an edition that is over, under the same name. */
export async function addBlindContext(
  app: Sql,
  conferenceId: string,
  { proposalId, speakerId }: { readonly proposalId: string; readonly speakerId: string },
): Promise<void> {
  await tellEarlierTalk(app, conferenceId, speakerId, C.blindSpeakerEarlierTitle);
  const edition = await aConference(app, 'blind-last-year');
  await app.sql(
    `update conferences set starts_on = current_date - 300, ends_on = current_date - 299, call_opens_at = null, call_closes_at = null where id = $1`,
    [edition.id],
  );
  const [talkId, personId] = [newId(), newId()];
  await app.sql(
    `insert into proposals (conference_id, id, number, title, state, submitted_at) values ($1, $2, 1, $3, 'confirmed', now())`,
    [edition.id, talkId, C.blindSpeakerProgrammeTitle],
  );
  await app.sql('insert into speakers (conference_id, id, name) values ($1, $2, $3)', [
    edition.id,
    personId,
    C.blindSpeakerName,
  ]);
  await app.sql(
    'insert into proposal_speakers (conference_id, proposal_id, speaker_id) values ($1, $2, $3)',
    [edition.id, talkId, personId],
  );
  await markSimilar(app, [conferenceId, proposalId], [edition.id, talkId]);
}

async function tellEarlierTalk(
  app: Sql,
  conferenceId: string,
  speakerId: string,
  title: string,
): Promise<void> {
  await app.sql(
    'insert into speaker_experiences (conference_id, speaker_id, has_spoken_before) values ($1, $2, true)',
    [conferenceId, speakerId],
  );
  await app.sql(
    'insert into earlier_talks (conference_id, speaker_id, position, title) values ($1, $2, 0, $3)',
    [conferenceId, speakerId, title],
  );
}

const markSimilar = (
  app: Sql,
  talk: readonly [string, string],
  other: readonly [string, string],
): Promise<unknown> =>
  app.sql(
    `insert into similar_proposals (conference_id, proposal_id, other_conference_id, other_proposal_id, similarity)
     values ($1, $2, $3, $4, 95)`,
    [...talk, ...other],
  );
