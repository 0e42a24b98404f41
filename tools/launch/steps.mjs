import { spawn } from 'node:child_process';
import { project } from './project.mjs';

/** A failure that its message explains; no stack is shown. */
export class StepFailed extends Error {}

export const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;

/** Shows `what` on a line of its own while `work` runs, and how long it took. */
export async function step(what, work) {
  const startedAt = Date.now();
  process.stdout.write(`  ${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(startedAt)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(startedAt)}\n`);
    throw error;
  }
}

/** Runs a Node script quietly; when it fails, its output is the explanation. */
export function runQuietly(name, args, environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new StepFailed(`${name} failed (${signal ?? `exit code ${code}`}):\n${output.trim()}`));
    });
  });
}

/** Runs a Node script whose output is shown; resolves to its exit code, 1 for a signal. */
export function runShown(args, environment = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: project, env: environment, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs the whole of a command: says a StepFailed in words, anything else with its stack; both end with exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(`\n${error instanceof StepFailed ? error.message : error.stack}\n`);
    process.exit(1);
  }
}
