import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';

/** One reviewer with what they will submit, in order. */
export interface Sitting {
  readonly cookie: string;
  readonly reviews: readonly { readonly number: number; readonly body: object }[];
}

export interface Work {
  readonly url: string;
  readonly slug: string;
  /** All at once; each loads the page, submits, and goes on without thinking. */
  readonly sittings: readonly Sitting[];
}

export interface Worked {
  readonly seconds: number;
  /** Milliseconds of each PUT alone. */
  readonly saves: readonly number[];
  readonly errors: readonly string[];
}

/** Lets reviewers work from a process of their own, so that what this one uses is the server's. */
export function reviewersAtWork(work: Work): Promise<Worked> {
  const reviewers = fork(__filename, { serialization: 'advanced' });
  return new Promise<Worked>((resolve, reject) => {
    reviewers.once('message', resolve);
    reviewers.once('error', reject);
    reviewers.once('exit', (code) => reject(new Error(`The reviewers left with ${code}.`)));
    reviewers.send(work);
  }).finally(() => reviewers.kill());
}

const agent = new Agent({ keepAlive: true });

function ask(method: string, url: string, cookie: string, body?: object): Promise<{ status: number; text: string }> {
  const payload = body ? JSON.stringify(body) : '';
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      'accept-encoding': 'gzip',
      ...(body
        ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), 'if-none-match': '*' }
        : {}),
    };
    const asked = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', reject);
    asked.end(payload);
  });
}

async function run({ url, slug, sittings }: Work): Promise<Worked> {
  const saves: number[] = [];
  const errors: string[] = [];
  const started = performance.now();
  await Promise.all(
    sittings.map(async ({ cookie, reviews }) => {
      for (const { number, body } of reviews) {
        const address = `${url}/api/conferences/${slug}/reviews/${number}`;
        const page = await ask('GET', address, cookie);
        if (page.status !== 200) errors.push(`GET #${number}: ${page.status}`);
        const before = performance.now();
        const saved = await ask('PUT', address, cookie, body);
        saves.push(performance.now() - before);
        if (saved.status !== 200) errors.push(`PUT #${number}: ${saved.status} ${saved.text.slice(0, 200)}`);
      }
    }),
  );
  return { seconds: (performance.now() - started) / 1000, saves, errors };
}

if (require.main === module) {
  process.once('message', (work) => {
    void run(work as Work).then((worked) => process.send!(worked));
  });
}
