import { stopTestCluster } from './cluster';

/** Runs once after all test files. */
module.exports = async function globalTeardown(): Promise<void> {
  await stopTestCluster();
};
