// A process that owns an embedded PostgreSQL, for tests that kill it: node owner.js SOURCES DATA_FOLDER FALLBACK_FOLDER.
// Prints one JSON line when the server is ready, or one with the reason; ends in order on SIGTERM.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');

const [sources, dataFolder, fallbackFolder] = process.argv.slice(2);
const { transformSync } = createRequire(__filename)('@swc/core');
require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

const lines = [];
const say = (message) => process.stdout.write(`${JSON.stringify({ ...message, lines })}\n`);
const { startEmbeddedPostgres } = require(path.join(sources, 'start-embedded-postgres.ts'));
startEmbeddedPostgres({ dataFolder, fallbackFolder, report: (line) => lines.push(line) }).then(
  (server) => {
    // Before it says that it is ready: whoever reads that may end it at once.
    process.once('SIGTERM', () => void server.stop());
    say({ url: server.url, folder: server.folder });
  },
  (error) => {
    say({ error: error.message });
    process.exitCode = 1;
  },
);
