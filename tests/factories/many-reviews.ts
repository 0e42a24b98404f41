import type { TestConference } from './conferences';
import { aMember, aUser } from './people';
import { aProposal } from './proposals';
import type { Sql } from './sql';
import { someReviews, type TestReview } from './submitted-reviews';

const NAMES = ['Harsh', 'Mild', 'Milo', 'Mona', 'Max', 'Mia'];

/**
 * Six further reviewers of whom Harsh gives over a point less than the others, and 36 talks of which each is reviewed by three of
 * them: enough to be calibrated. Security has four places, other tracks have no budget; conflicts of interest are known.
 */
export async function manyReviews(app: Sql, conference: TestConference): Promise<void> {
  const { Content, Relevance } = conference.criteria;
  const { Security, Networking } = conference.tracks;
  await app.sql('update tracks set places = case when id = $1 then 4 end where conference_id = $2', [
    Security,
    conference.id,
  ]);
  const memberIds: string[] = [];
  for (const name of NAMES) {
    const user = await aUser(app, name, { email: `${name.toLowerCase()}@${conference.slug}.example` });
    memberIds.push((await aMember(app, conference.id, user, ['reviewer'])).memberId);
  }
  const reviews: TestReview[] = [];
  for (let i = 0; i < 36; i += 1) {
    const talk = await aProposal(app, conference.id, {
      title: `Talk ${i}`,
      trackId: (i % 3 === 0 ? Networking : Security)!,
    });
    const quality = 2.5 + ((i * 7) % 11) / 5;
    for (let turn = 0; turn < 3; turn += 1) {
      const j = (i + turn * (1 + (i % 2))) % memberIds.length;
      const given = quality + (j === 0 ? -1.2 : 0.3) + ((i * 5 + j * 3) % 4) * 0.15;
      const value = Math.round(2 * Math.max(1, Math.min(5, given))) / 2;
      reviews.push({
        proposalId: talk.id,
        memberId: memberIds[j]!,
        scores: { [Content!]: value, [Relevance!]: value },
      });
    }
  }
  await someReviews(app, conference, reviews);
  for (const table of ['proposals', 'committee_members'])
    await app.sql(`update ${table} set conflicts_known = true where conference_id = $1`, [conference.id]);
}
