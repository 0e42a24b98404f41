import { Database } from '#api/platform/database';
import { type TestApp, startTestApp } from '../integration/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Written by a library of ours, or read and written as whole rows in SQL alone. */
const WITHOUT_ENTITY = ['logins', 'migrations', 'audit_entries', 'mails'];

describe('the entities', () => {
  it('hold exactly the columns of the migrated tables', async () => {
    const stored = await app.sql<{ column: string }>(
      `select format('%s.%s %s%s', table_name, column_name, data_type, case is_nullable when 'YES' then ' null' else '' end) as column
       from information_schema.columns where table_schema = 'public' order by 1`,
    );
    const metadata = app.get(Database).dataSource.entityMetadatas;
    const names: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    const described = metadata.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = column.isArray ? 'ARRAY' : String(column.type);
        return `${entity.tableName}.${column.databaseName} ${names[type] ?? type}${column.isNullable ? ' null' : ''}`;
      }),
    );
    const withEntity = new Set(metadata.map((entity) => entity.tableName));
    const expected = stored
      .map(({ column }) => column)
      .filter((column) => withEntity.has(column.split('.')[0]!));
    expect(described.sort()).toEqual(expected.sort());
  });

  it('stand for every table', async () => {
    const tables = await app.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const withEntity = app.get(Database).dataSource.entityMetadatas.map((entity) => entity.tableName);
    const without = tables
      .map(({ name }) => name)
      .filter((name) => !withEntity.includes(name) && !WITHOUT_ENTITY.includes(name));
    expect(without).toEqual([]);
  });

  it('name every constraint by what it promises', async () => {
    const unnamed = await app.sql<{ name: string }>(
      `select conname as name from pg_constraint join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and contype in ('f', 'c', 'u') and (conname ~ '_(fkey|check|key)\\d*$') order by 1`,
    );
    expect(unnamed).toEqual([]);
  });

  it('carry the conference first in every key below it', async () => {
    const strays = await app.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'conference_id'
         left join pg_index i on i.indrelid = c.oid and i.indisprimary
       where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('audit_entries', 'mails', 'member_roles')
         and (i.indkey[0] is null or i.indkey[0] <> a.attnum)`,
    );
    expect(strays).toEqual([]);
  });
});
