import type { TestConference } from '../../factories/conferences';
import { aMember, aUser } from '../../factories/people';
import type { TestApp } from '../../integration/app';
import { CANARIES as C } from './canaries';

/** Both tracks have chairs, who placed the one talk of each and said why. */
export async function addOrders(
  app: TestApp,
  conference: TestConference,
  p1: string,
  p2: string,
): Promise<void> {
  const { id, tracks } = conference;
  await aMember(app, id, await aUser(app, 'Security Chair'), [
    { role: 'track_chair', trackId: tracks['Security']! },
  ]);
  for (const [trackId, proposalId, note] of [
    [tracks['Security'], p1, C.p1RankingNote],
    [tracks['Networking'], p2, C.p2RankingNote],
  ]) {
    await app.sql('insert into track_rankings (conference_id, track_id) values ($1, $2)', [id, trackId]);
    await app.sql(
      `insert into ranked_proposals (conference_id, track_id, proposal_id, recommendation, place) values ($1, $2, $3, 'accept', 0)`,
      [id, trackId, proposalId],
    );
    await app.sql(
      'insert into ranked_proposal_notes (conference_id, track_id, proposal_id, note) values ($1, $2, $3, $4)',
      [id, trackId, proposalId, note],
    );
  }
}
