import { startTestCluster } from './cluster';

/** Runs once before all test files. */
module.exports = async function globalSetup(): Promise<void> {
  await startTestCluster();
};
