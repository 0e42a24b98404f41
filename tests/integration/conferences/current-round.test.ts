import { seededRandom } from '#optimize/random';
import { currentRound, knownRounds } from '#domain/conference/current-round';
import { currentFirst, isKnownRound } from '#api/features/conferences/current-round.sql';
import { aConference } from '../../factories/conferences';
import { newId } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';

const DAY = 86_400_000;
const random = seededRandom(7);
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A conference with up to four more rounds: some opened, some to come, some being prepared, some at the same place. */
async function someRounds(name: string): Promise<string> {
  const { id } = await aConference(app, name);
  await app.sql('update review_rounds set opens_at = null where conference_id = $1', [id]);
  for (let more = random.below(5); more > 0; more--) {
    const days = [null, -3, -1, 2][random.below(4)];
    const opensAt = days === null || days === undefined ? null : new Date(Date.now() + days * DAY);
    const round = [id, newId(), `Round ${more}`, random.below(3), opensAt];
    const sql =
      'insert into review_rounds (conference_id, id, name, position, opens_at) values ($1, $2, $3, $4, $5)';
    await app.sql(sql, round);
  }
  return id;
}

describe('the current round in SQL', () => {
  it('is the one that the domain names, as are the rounds that reviewers know of', async () => {
    for (let i = 0; i < 40; i++) {
      const id = await someRounds(`rounds-${i}`);
      const rows = await app.sql<{ id: string; position: number; opensAt: Date | null; isKnown: boolean }>(
        `select r.id, r.position, r.opens_at as "opensAt", ${isKnownRound('r')} as "isKnown"
         from review_rounds r where r.conference_id = $1 order by ${currentFirst('r')}`,
        [id],
      );
      const now = new Date();
      expect(rows[0]!.id).toBe(currentRound(rows, now)!.id);
      const known = rows.filter(({ isKnown }) => isKnown).map((round) => round.id);
      expect(known.toSorted()).toEqual(
        knownRounds(rows, now)
          .map((round) => round.id)
          .toSorted(),
      );
    }
  });
});
