import { get } from 'node:http';

/** An answer as it came over the wire, still compressed, and the time to its last byte. */
export interface RawAnswer {
  readonly milliseconds: number;
  readonly body: Buffer;
}

export function getRaw(url: string, cookie: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { headers: { cookie, 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
        else resolve({ milliseconds: performance.now() - started, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
