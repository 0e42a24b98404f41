import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import { type EntityManager, type ObjectLiteral, type ObjectType, QueryFailedError } from 'typeorm';

type Row = Record<string, unknown>;

const names = new Map<string, string>();

/** A short name for a statement's text; only for texts that are constants, so that these are few. */
export function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, name);
  return name;
}

/** An array as PostgreSQL writes it: `{"a","b"}`. */
const arrayLiteral = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

interface Answer {
  readonly rows: readonly unknown[];
  readonly rowCount: number | null;
}

/**
 * One transaction, handed on as a visible argument. `sql` is written by hand and set-based; entities give columns their
 * types for bulk inserts and version-checked updates.
 */
export class Tx {
  /** What was sent and is not waited for; the first of it that failed fails the transaction. */
  private readonly sent: Promise<unknown>[] = [];
  private failure: unknown = null;

  constructor(
    readonly entities: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async rows<T = Row>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.ask(sql, params)).rows as T[];
  }

  async one<T = Row>(sql: string, params: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, params))[0] ?? null;
  }

  /**
   * One row by its key, by a statement that each connection parses and plans once: for what nearly every request asks,
   * where planning costs several times the work. Not for lists: their best plan changes as the tables grow.
   */
  async lookup<T = Row>(sql: string, params: readonly unknown[]): Promise<T | null> {
    return ((await this.ask(sql, params, nameOf(sql))).rows[0] as T | undefined) ?? null;
  }

  /** Runs a change and says how many rows it touched. */
  async run(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.ask(sql, params)).rowCount ?? 0;
  }

  /**
   * Lookups that do not wait for each other's answers, in one round trip. They run one after the other all the same;
   * where one fails, so do those behind it.
   */
  together<T extends readonly unknown[]>(...lookups: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
    return Promise.all(lookups) as unknown as Promise<T>;
  }

  /**
   * A statement, by the name of its text, whose answer nobody waits for: it travels with what comes next, `commit` at the
   * latest, and fails the transaction like any other.
   */
  send(sql: string, params?: readonly unknown[]): void {
    const answered = params ? this.ask(sql, params, nameOf(sql)) : this.ask(sql);
    this.sent.push(answered);
    answered.catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  /** Resolves once everything is answered and committed. */
  async commit(): Promise<void> {
    await Promise.all([...this.sent, this.ask('commit')]);
  }

  /** @returns what to tell: the failure of what was sent before, if that is why the transaction was lost */
  async rollBack(error: unknown): Promise<unknown> {
    // Where the connection is gone there is nothing left to roll back; the first error is the one to tell.
    await this.ask('rollback').catch(() => {});
    return this.failure ?? error;
  }

  /** What is asked in one go leaves in one message: each on its own would wake both sides. */
  private async ask(sql: string, params?: readonly unknown[], name?: string): Promise<Answer> {
    const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const { connection, queryRunner } = this.entities;
    connection.logger.logQuery(sql, params as unknown[], queryRunner);
    try {
      return await this.client.query({
        text: sql,
        ...(params && { values: [...params] }),
        ...(name && { name }),
      });
    } catch (error) {
      throw new QueryFailedError(sql, params as unknown[], error as Error);
    }
  }

  /** Inserts many rows in one statement (`unnest`); every row must have the same properties as the first. */
  async insert<E extends ObjectLiteral>(
    entity: ObjectType<E>,
    rows: readonly Partial<E>[],
    onClash = '',
  ): Promise<number> {
    const first = rows[0];
    if (!first) return 0;
    const meta = this.entities.connection.getMetadata(entity);
    const columns = Object.keys(first).map((property) => {
      const column = meta.findColumnWithPropertyName(property);
      if (!column) throw new Error(`${meta.name} has no column for "${property}"`);
      return column;
    });
    const arrays = columns.map((column) =>
      rows.map((row) => {
        const value = (row as Row)[column.propertyName];
        if (value === null || value === undefined) return null;
        if (column.isArray) return arrayLiteral(value as readonly unknown[]);
        return column.type === 'jsonb' ? JSON.stringify(value) : value;
      }),
    );
    const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
    // Unnesting an array of arrays would flatten it, so an array column travels as text.
    const casts = columns.map(({ type, isArray }, i) => `$${i + 1}::${isArray ? 'text' : String(type)}[]`);
    const values = columns.map(({ type, isArray }, i) => `v${i}${isArray ? `::${String(type)}[]` : ''}`);
    return this.run(
      `insert into "${meta.tableName}" (${names}) select ${values.join(', ')}
       from unnest(${casts.join(', ')}) as given(${columns.map((_, i) => `v${i}`).join(', ')}) ${onClash}`,
      arrays,
    );
  }

  /**
   * Changes one row if it is still at the version the caller saw, and moves the version on. Null: it is not (or is gone).
   * `key` and `patch` name entity properties.
   */
  async updateVersioned<E extends ObjectLiteral>(
    entity: ObjectType<E>,
    key: Partial<E>,
    version: number,
    patch: Partial<E>,
  ): Promise<E | null> {
    const meta = this.entities.connection.getMetadata(entity);
    const hasUpdatedAt = meta.columns.some((column) => column.propertyName === 'updatedAt');
    const result = await this.entities
      .createQueryBuilder()
      .update(entity)
      .set({
        ...patch,
        version: () => 'version + 1',
        ...(hasUpdatedAt ? { updatedAt: () => 'now()' } : {}),
      } as never)
      .where({ ...key, version } as never)
      .returning('*')
      .execute();
    const raw = (result.raw as Row[])[0];
    if (!raw) return null;
    return Object.fromEntries(
      meta.columns.map((column) => [column.propertyName, raw[column.databaseName]]),
    ) as E;
  }
}
