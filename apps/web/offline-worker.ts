import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Adds /offline-worker.js to the build: offline-worker.js after two lines that say which files this build has, and a
 * version that is their hash, so that the same build is the same worker to the byte.
 */
export function offlineWorker(): Plugin {
  let folder = '';
  return {
    name: 'offline-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root }) => {
      folder = root;
    },
    generateBundle(_options, bundle) {
      const worker = readFileSync(join(folder, 'offline-worker.js'), 'utf8');
      const hash = createHash('sha256').update(worker);
      const files = ['/'];
      for (const [name, file] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        // Names of assets hold the hash of their content; the page's own name does not.
        hash.update(name);
        if (name === 'index.html') hash.update(file.type === 'asset' ? file.source : file.code);
        else files.push(`/${name}`);
      }
      for (const name of readdirSync(join(folder, 'public')).toSorted()) {
        hash.update(name).update(readFileSync(join(folder, 'public', name)));
        files.push(`/${name}`);
      }
      const lines = [
        `const VERSION = ${JSON.stringify(hash.digest('hex').slice(0, 16))};`,
        `const FILES = ${JSON.stringify(files)};`,
      ];
      this.emitFile({
        type: 'asset',
        fileName: 'offline-worker.js',
        source: `${lines.join('\n')}\n${worker}`,
      });
    },
  };
}
