import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import {
  DataSource,
  DefaultNamingStrategy,
  type EntityTarget,
  type Logger,
  type ObjectLiteral,
  QueryFailedError,
} from 'typeorm';
import { Tx } from '#api/platform/tx';

/** Whom and what a transaction is for; carried into the database with `set local`. */
export interface Scope {
  readonly userId: string | null;
  readonly conferenceId: string | null;
}

const ATTEMPTS = 8;
/** At most so long after the first deadlock, twice as long after the second, and so on. */
const LONGEST_PAUSE_MS = 50;
const wasDeadlock = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '40P01';

export const INSTALLATION: Scope = { userId: null, conferenceId: null };

class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** Hands every statement to whoever listens (tests count them); transaction control is not counted. */
class StatementListener implements Logger {
  listener: ((sql: string) => void) | null = null;
  logQuery(sql: string): void {
    if (this.listener && !/^(begin|commit|rollback)/i.test(sql)) this.listener(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** The one gateway to PostgreSQL: no query runs outside a transaction that carries actor and conference. */
@Injectable()
export class Database {
  private source: DataSource | null = null;
  private readonly statements = new StatementListener();

  async open(url: string, entities: readonly EntityTarget<ObjectLiteral>[], poolSize = 16): Promise<void> {
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...entities] as never,
      namingStrategy: new SnakeCaseNames(),
      synchronize: false,
      logging: ['query'],
      logger: this.statements,
      // timestamptz and date columns reach us as Date and text; int8 (counts) as numbers.
      parseInt8: true,
      extra: { max: poolSize, application_name: 'rostrum', pipeline: true },
      poolErrorHandler: () => {
        // An idle connection that the server ended is replaced on the next use.
      },
    });
    this.source = await source.initialize();
  }

  async close(): Promise<void> {
    await this.source?.destroy();
    this.source = null;
  }

  /**
   * All of `work`, or nothing. Where two transactions wait for each other, PostgreSQL ends one of them, which is then
   * tried again from the start: `work` changes nothing but through its Tx. It waits by chance, so that those it met
   * go first and do not meet it again.
   */
  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.run(`begin; ${carry(scope)}`, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !wasDeadlock(error)) throw error;
        await sleep(randomInt(LONGEST_PAUSE_MS * attempt));
      }
    }
  }

  /** Several statements that must see one state; a write in it fails. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(`begin isolation level repeatable read read only; ${carry(scope)}`, work);
  }

  /** One row by its key (as `Tx.lookup`), in a transaction of its own; all of it is one round trip. */
  lookup<T>(scope: Scope, sql: string, params: readonly unknown[]): Promise<T | null> {
    return this.within(`begin read only; ${carry(scope)}`, async (tx) => {
      const [found] = await tx.together(tx.lookup<T>(sql, params), tx.commit());
      return found;
    });
  }

  onStatement(listener: ((sql: string) => void) | null): void {
    this.statements.listener = listener;
  }

  get dataSource(): DataSource {
    if (!this.source) throw new Error('The database is not open.');
    return this.source;
  }

  private run<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.within(begin, async (tx) => {
      const result = await work(tx);
      await tx.commit();
      return result;
    });
  }

  /** The beginning is not waited for: it travels with the first statement. */
  private async within<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const tx = new Tx(runner.manager, (await runner.connect()) as PoolClient);
      tx.send(begin);
      try {
        return await work(tx);
      } catch (error) {
        throw await tx.rollBack(error);
      }
    } finally {
      await runner.release();
    }
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `set local` takes no parameters, so only what is a UUID gets into it. */
function carry({ userId, conferenceId }: Scope): string {
  const literal = (id: string | null): string => {
    if (id !== null && !UUID.test(id)) throw new Error(`Not an id: ${id}`);
    return `'${id ?? ''}'`;
  };
  return `set local rostrum.user_id = ${literal(userId)}; set local rostrum.conference_id = ${literal(conferenceId)}`;
}
