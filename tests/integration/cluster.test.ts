import { Client } from 'pg';

const url = process.env['ROSTRUM_TEST_CLUSTER'] ?? '';
const itWithOwnCluster = process.env['TEST_DATABASE_URL'] ? it.skip : it;

describe('the test cluster', () => {
  it('lets a test file make a database of its own', async () => {
    const client = new Client(url);
    await client.connect();
    await client.query('create database cluster_test_own');
    const { rowCount } = await client.query(
      `select from pg_database where datname = 'cluster_test_own' and datdba = current_user::regrole`,
    );
    await client.query('drop database cluster_test_own');
    await client.end();
    expect(rowCount).toBe(1);
  });

  itWithOwnCluster('lets nobody in without the password', async () => {
    const wrong = new URL(url);
    wrong.password = 'guess';
    const stranger = new Client(wrong.href);
    stranger.on('error', () => {});
    let refusal = '';
    await stranger.connect().catch((error: Error) => (refusal = error.message));
    // eslint-disable-next-line jest/no-standalone-expect
    expect(refusal).toMatch(/password authentication failed/);
  });
});
