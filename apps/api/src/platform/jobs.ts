import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { type JobHelpers, Logger as WorkerLogger, type Runner, run } from 'graphile-worker';
import { Pool } from 'pg';
import type { Tx } from '#api/platform/tx';

export type JobHandler = (payload: unknown, helpers: JobHelpers) => Promise<void>;

const job = new AsyncLocalStorage<string>();

/** Whether what runs now is the work of a job, and not of a request. */
export const isInAJob = (): boolean => job.getStore() !== undefined;

/** Long work: enqueued by SQL inside the transaction of the change, run by whichever process has the runner. */
@Injectable()
export class Jobs {
  private readonly logger = new Logger('jobs');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly crontab: string[] = [];
  private runner: Runner | null = null;
  private pool: Pool | null = null;

  /** A feature names its work when its module starts. */
  handle(name: string, handler: JobHandler): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers for the job "${name}"`);
    this.handlers.set(name, handler);
  }

  /** Work that the clock starts. */
  repeat(name: string, cron: string, handler: JobHandler): void {
    this.handle(name, handler);
    this.crontab.push(`${cron} ${name}`);
  }

  enqueue(tx: Tx, name: string, payload: object, maxAttempts = 3): Promise<void> {
    return this.enqueueAll(tx, name, [payload], maxAttempts);
  }

  async enqueueAll(tx: Tx, name: string, payloads: readonly object[], maxAttempts = 3): Promise<void> {
    await tx.run(
      `select graphile_worker.add_job($1, payload := one::json, max_attempts := $3) from unnest($2::text[]) one`,
      [name, payloads.map((payload) => JSON.stringify(payload)), maxAttempts],
    );
  }

  /** Work for later, each piece under a key: while one waits, another of the same key joins it and moves nothing. */
  async enqueueOnce(
    tx: Tx,
    name: string,
    pieces: readonly { readonly key: string; readonly at: Date; readonly payload: object }[],
  ): Promise<void> {
    if (pieces.length === 0) return;
    await tx.run(
      `select graphile_worker.add_job($1, payload := one.payload::json, run_at := one.at, max_attempts := 3,
         job_key := one.key, job_key_mode := 'preserve_run_at')
       from unnest($2::text[], $3::timestamptz[], $4::text[]) one (key, at, payload)`,
      [
        name,
        pieces.map(({ key }) => key),
        pieces.map(({ at }) => at),
        pieces.map(({ payload }) => JSON.stringify(payload)),
      ],
    );
  }

  /** @param keepsTime whether the work that the clock starts runs here */
  async start(url: string, keepsTime: boolean): Promise<void> {
    const pool = new Pool({ connectionString: url, max: 4, application_name: 'rostrum jobs' });
    const lost = (error: Error): void => {
      // While we end, the server may end a connection before it has read our goodbye.
      if (this.pool === pool) this.logger.warn(`job connection lost: ${error.message}`);
    };
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    this.pool = pool;
    // One process runs the jobs, so every lock found at start belongs to a dead one.
    await pool.query(
      `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
    );
    this.runner = await run({
      pgPool: pool,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 1000,
      crontab: keepsTime ? this.crontab.join('\n') : '',
      taskList: Object.fromEntries(
        [...this.handlers].map(([name, handler]): [string, JobHandler] => [
          name,
          (payload, helpers) => job.run(name, () => handler(payload, helpers)),
        ]),
      ),
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error') this.logger.error(message);
      }),
    });
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = null;
    const pool = this.pool;
    this.pool = null;
    await pool?.end();
  }
}
