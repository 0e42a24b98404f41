import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#api/platform/project-root';

const page = readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8');
const walks = page
  .split('## Three walks')[1]!
  .split('\n## ')[0]!
  .split(/\n\*[A-Z]/)
  .slice(1);

describe('the walks of docs/architecture.md', () => {
  it('are three, of at most seven files each', () => {
    expect(walks.map((walk) => walk.match(/^\d\. /gm)!.length)).toEqual([7, 7, 7]);
  });

  it('lead through files that exist', () => {
    const files = [...page.matchAll(/`((?:apps|libs|tests)\/[\w./-]+\.tsx?)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });
});
