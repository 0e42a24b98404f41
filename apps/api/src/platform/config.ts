import { join } from 'node:path';
import { projectRoot } from '#api/platform/project-root';

/** What the environment sets. Every variable is listed in docs/operations.md. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** An outside PostgreSQL 15+; null: the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** Null: mail is stored and read in the preview inbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** How people reach this installation, for links in mail; null: the address it listens on. */
  readonly publicUrl: string | null;
  /** Proxies in front whose X-Forwarded-* are believed; 0: none. */
  readonly trustedProxies: number;
  readonly logLevel: string;
  /** Whether this process starts what the clock starts (reminders). */
  readonly keepsTime: boolean;
}

const present = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value;

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(present(env['PORT']) ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be 0 to 65535, not "${env['PORT']}".`);
  const trustedProxies = Number(present(env['TRUSTED_PROXIES']) ?? 0);
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0) {
    throw new Error(`TRUSTED_PROXIES must be a whole number, not "${env['TRUSTED_PROXIES']}".`);
  }
  const keepsTime = present(env['KEEPS_TIME']) ?? 'true';
  if (keepsTime !== 'true' && keepsTime !== 'false')
    throw new Error(`KEEPS_TIME must be true or false, not "${keepsTime}".`);
  return {
    host: present(env['HOST']) ?? '127.0.0.1',
    port,
    databaseUrl: present(env['DATABASE_URL']),
    dataFolder: present(env['ROSTRUM_FOLDER']) ?? join(projectRoot, '.rostrum'),
    smtpUrl: present(env['SMTP_URL']),
    mailFrom: present(env['MAIL_FROM']) ?? 'Rostrum <rostrum@localhost>',
    publicUrl: present(env['PUBLIC_URL'])?.replace(/\/+$/, '') ?? null,
    trustedProxies,
    logLevel: present(env['LOG_LEVEL']) ?? 'warn',
    keepsTime: keepsTime !== 'false',
  };
}

export const CONFIG = Symbol('Config');
