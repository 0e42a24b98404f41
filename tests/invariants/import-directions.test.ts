import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '#api/platform/project-root';

/** A tree of its own with the project's lint rules, so that a forbidden import can be tried without writing one. */
const tree = mkdtempSync(join(tmpdir(), 'rostrum-lint-'));
copyFileSync(join(projectRoot, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The files in which lint refuses the import. */
function refused(imports: Readonly<Record<string, string>>): string[] {
  for (const [file, from] of Object.entries(imports)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `import { thing } from '${from}';\nexport const other = thing;\n`);
  }
  let said = '';
  try {
    execFileSync(join(projectRoot, 'node_modules/.bin/oxlint'), ['-f', 'unix'], { cwd: tree });
  } catch (error) {
    said = String((error as { stdout: Buffer }).stdout);
  }
  for (const file of Object.keys(imports)) rmSync(join(tree, file));
  return Object.keys(imports).filter((file) =>
    said.split('\n').some((line) => line.startsWith(file) && line.includes('no-restricted-imports')),
  );
}

describe('the directions of imports, by lint', () => {
  it('refuse every wrong one', () => {
    const wrong = {
      'libs/optimize/src/a.ts': '#domain/access/policy',
      'libs/optimize/src/b.ts': 'pg',
      'libs/domain/src/a.ts': '@nestjs/common',
      'libs/domain/src/b.ts': '#api/platform/database',
      'libs/domain/src/c.ts': '../../../apps/api/src/main',
      'apps/web/src/a.ts': '#api/platform/database',
      'apps/web/src/b.ts': '#optimize/random',
      'apps/api/src/platform/a.ts': '#api/features/auth/login',
      'apps/api/src/features/auth/a.ts': 'pg',
      'apps/api/src/a.ts': './common/things/utils',
    };
    expect(refused(wrong)).toEqual(Object.keys(wrong));
  });

  it('allow every right one', () => {
    const right = {
      'libs/optimize/src/a.ts': './random',
      'libs/domain/src/a.ts': '#optimize/random',
      'libs/domain/src/b.ts': '#domain/errors',
      'apps/web/src/a.ts': '#domain/errors',
      'apps/api/src/platform/a.ts': '#domain/errors',
      'apps/api/src/features/auth/a.ts': '#api/platform/database',
      'apps/api/src/b.ts': '@nestjs/common',
    };
    expect(refused(right)).toEqual([]);
  });
});
