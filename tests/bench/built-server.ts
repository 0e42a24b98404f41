import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built server in a process of its own, so that its memory is its own. */
export class BuiltServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static start(databaseUrl: string): Promise<BuiltServer> {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-server-'));
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: { ...process.env, KEEPS_TIME: 'false', DATABASE_URL: databaseUrl, ROSTRUM_FOLDER: folder, PORT: '3950' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const url = /Rostrum is ready: (\S+)/.exec(said)?.[1];
        if (url) resolve(new BuiltServer(url, child, folder));
      });
      child.once('exit', (code) => reject(new Error(`The server ended (${code}):\n${said}`)));
    });
  }

  /** What it holds of memory now, in MB. */
  residentMb(): number {
    return this.status('VmRSS');
  }

  /** The most that it ever held, in MB. */
  peakMb(): number {
    return this.status('VmHWM');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private status(field: string): number {
    const text = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)![1]) / 1024;
  }
}
