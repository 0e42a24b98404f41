// `npm run cli -- COMMAND`: the same set-up as `npm start`, then one command on its database. Try: npm run cli -- help
import { pathToFileURL } from 'node:url';
import { inProject } from './launch/project.mjs';
import { setUp } from './launch/set-up.mjs';
import { main } from './launch/steps.mjs';

await main(async () => {
  await setUp();
  await import(pathToFileURL(inProject('dist/apps/api/src/cli.js')).href);
});
