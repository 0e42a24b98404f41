import { Client } from 'pg';

describe('the test cluster', () => {
  it('lets a test file make a database of its own and nobody in without the password', async () => {
    const url = process.env['ROSTRUM_TEST_CLUSTER'] ?? '';
    const client = new Client(url);
    await client.connect();
    await client.query('create database cluster_test_own');
    await client.query('drop database cluster_test_own');
    await client.end();

    const wrong = new URL(url);
    wrong.password = 'guess';
    const stranger = new Client(wrong.href);
    stranger.on('error', () => {});
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });
});
