import { Database, INSTALLATION } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { type TestApp, startTestApp } from './app';

const NOTE = 'insert into notes (id, text) values ($1, $2)';
const NOTED = 'select text from notes where id = $1';

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await startTestApp();
  database = app.get(Database);
  await app.sql('create table notes (id integer constraint one_note_per_id primary key, text text not null)');
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql('truncate notes');
});

const note = (work: (tx: Tx) => Promise<unknown>) => database.transaction(INSTALLATION, work);
const stored = async () =>
  (await app.sql<{ text: string }>('select text from notes order by id')).map(({ text }) => text);

describe('a transaction', () => {
  it('stores what was sent without waiting, with everything else', async () => {
    await note(async (tx) => {
      tx.send(NOTE, [1, 'sent']);
      await tx.run(NOTE, [2, 'waited for']);
      tx.send(NOTE, [3, 'last of all']);
    });
    expect(await stored()).toEqual(['sent', 'waited for', 'last of all']);
  });

  it('is lost whole when what was sent fails, and says why, whatever came after it', async () => {
    const taken = { driverError: { constraint: 'one_note_per_id' } };
    const twice = async (tx: Tx) => {
      await tx.run(NOTE, [1, 'first']);
      tx.send(NOTE, [1, 'second']);
    };
    await expect(note(twice)).rejects.toMatchObject(taken);
    await expect(
      note(async (tx) => {
        await twice(tx);
        await tx.run(NOTE, [2, 'never reached']);
      }),
    ).rejects.toMatchObject(taken);
    expect(await stored()).toEqual([]);
  });

  it('answers lookups asked together each with its own, and fails with the one that failed', async () => {
    await note((tx) => tx.run(`insert into notes values (1, 'one'), (2, 'two')`));
    const [one, none, two] = await database.read(INSTALLATION, (tx) =>
      tx.together(tx.lookup(NOTED, [1]), tx.lookup(NOTED, [3]), tx.lookup(NOTED, [2])),
    );
    expect([one, none, two]).toEqual([{ text: 'one' }, null, { text: 'two' }]);
    await expect(
      note((tx) =>
        tx.together(
          tx.lookup(NOTED, [1]),
          tx.lookup(`${NOTED} and 1 / (id - 1) > 0`, [1]),
          tx.lookup(NOTED, [2]),
        ),
      ),
    ).rejects.toMatchObject({ driverError: { code: '22012' } });
  });

  it('leaves its connection as good as new when it fails', async () => {
    for (let i = 0; i < 40; i++) {
      await expect(
        note(async (tx) => {
          tx.send(NOTE, [1, null]);
          await tx.lookup(`${NOTED} and ${i} >= 0`, [1]);
        }),
      ).rejects.toMatchObject({ driverError: { code: '23502' } });
      expect(await database.lookup(INSTALLATION, `${NOTED} and ${i} >= 0`, [1])).toBeNull();
    }
    await note((tx) => tx.run(NOTE, [1, 'after all that']));
    expect(await stored()).toEqual(['after all that']);
  });

  it('writes nothing where one row is only looked up', async () => {
    await expect(
      database.lookup(INSTALLATION, `${NOTE} returning text`, [1, 'sneaked in']),
    ).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    expect(await stored()).toEqual([]);
  });
});
