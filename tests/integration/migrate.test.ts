import { migrate } from '#api/platform/migrate';
import { type TestApp, startTestApp } from './app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('migrating', () => {
  it('does nothing a second time, also when two start at once', async () => {
    expect(await Promise.all([migrate(app.databaseUrl), migrate(app.databaseUrl)])).toEqual([[], []]);
  });

  it('refuses a database whose migrations were changed afterwards', async () => {
    await app.sql(`update migrations set checksum = 'other'`);
    await expect(migrate(app.databaseUrl)).rejects.toThrow(/was changed after this database had applied it/);
  });
});
