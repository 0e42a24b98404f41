import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { inProject } from './project.mjs';

/** The address of the server that runs from this checkout already, or null. */
export async function runningUrl() {
  const folder = process.env.ROSTRUM_FOLDER || inProject('.rostrum');
  try {
    const { pid, url } = JSON.parse(readFileSync(`${folder}/server.json`, 'utf8'));
    return isAlive(pid) && (await answers(url)) ? url : null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
