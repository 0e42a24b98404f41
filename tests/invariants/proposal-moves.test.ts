import { PROPOSAL_STATES, mayMove } from '#domain/proposal/proposal-state';
import { aConference } from '../factories/conferences';
import { newId } from '../factories/people';
import { type TestApp, startTestApp } from '../integration/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the database', () => {
  it('refuses exactly the moves that the state table does not name, by whatever path', async () => {
    const { id } = await aConference(app, 'moves');
    let number = 0;
    const wrong: string[] = [];
    for (const from of PROPOSAL_STATES) {
      for (const to of PROPOSAL_STATES) {
        if (from === to) continue;
        number += 1;
        await app.sql(
          `insert into proposals (conference_id, id, number, title, state, submitted_at) values ($1, $2, $3, 'T', $4, now())`,
          [id, newId(), number, from],
        );
        const refusal = await app
          .sql('update proposals set state = $3 where conference_id = $1 and number = $2', [id, number, to])
          .then(() => null)
          .catch((error: { constraint?: string }) => error.constraint);
        const expected = mayMove(from, to) ? null : 'proposal_moves_as_the_table_allows';
        if (refusal !== expected) wrong.push(`${from} → ${to}: ${refusal}`);
      }
    }
    expect(number).toBe(90);
    expect(wrong).toEqual([]);
  });
});
