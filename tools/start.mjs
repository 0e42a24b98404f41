// `npm start`: sets everything up that is missing or stale, then becomes the server. Plain Node: nothing is installed yet.
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { watchNpm } from './launch/npm-watch.mjs';
import { inProject } from './launch/project.mjs';
import { runningUrl } from './launch/running.mjs';
import { setUp } from './launch/set-up.mjs';
import { main } from './launch/steps.mjs';

await main(async () => {
  const url = await runningUrl();
  if (url !== null) {
    console.log(`Rostrum is running already: ${url}`);
    return;
  }
  watchNpm(() => process.kill(process.pid, 'SIGTERM'));
  await setUp();
  // Node 22 and later keep compiled code, which makes the second start quicker.
  module.enableCompileCache?.(inProject('node_modules', '.cache', 'compiled'));
  process.chdir(inProject());
  await import(pathToFileURL(inProject('dist/apps/api/src/main.js')).href);
});
