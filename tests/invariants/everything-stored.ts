import type { Sql } from '../factories/sql';

/** A fingerprint of every table that a person's change could touch. */
export async function everythingStored(app: Sql): Promise<string> {
  const tables = await app.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name not in ('logins', 'migrations') order by 1`,
  );
  const prints = [];
  for (const { name } of tables) {
    const [row] = await app.sql<{ print: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
    );
    prints.push(`${name} ${row!.print}`);
  }
  return prints.join('\n');
}
