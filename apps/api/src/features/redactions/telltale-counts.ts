import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { runInThread } from '#api/platform/thread';
import {
  type CountedTexts,
  type TelltaleCount,
  countTelltales,
} from '#api/features/redactions/count-telltales';

/** The same key, the same count: a hash of the texts and of the people they must not give away. */
export interface CountKey {
  readonly id: string;
  readonly key: string;
}

// Chairs work in few conferences at once, and a count is a few numbers per proposal.
const CONFERENCES_KEPT = 8;
// So many take less time than a thread does to start.
const FEW = 40;

interface Kept extends TelltaleCount {
  readonly key: string;
}

/**
 * How many places of each proposal may give its speakers away, from memory as far as neither text nor speakers have
 * changed: looking through 3,000 talks takes a thread a second or two, and from one look to the next few change.
 */
@Injectable()
export class TelltaleCounts {
  private readonly kept = new Map<string, ReadonlyMap<string, Kept>>();

  /** @param load reads the texts of those that are not known yet; not called when all are */
  async of(
    conferenceId: string,
    keys: readonly CountKey[],
    load: (ids: readonly string[]) => Promise<readonly CountedTexts[]>,
  ): Promise<ReadonlyMap<string, TelltaleCount>> {
    const before = this.kept.get(conferenceId);
    const unknown = keys.filter(({ id, key }) => before?.get(id)?.key !== key).map(({ id }) => id);
    const counted = unknown.length > 0 ? await this.count(await load(unknown)) : [];
    const found = new Map(counted.map((count) => [count.id, count]));
    const counts = new Map<string, Kept>();
    for (const { id, key } of keys) {
      const count = found.get(id) ?? before?.get(id);
      if (count) counts.set(id, { ...count, key });
    }
    this.kept.delete(conferenceId);
    this.kept.set(conferenceId, counts);
    if (this.kept.size > CONFERENCES_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return counts;
  }

  private count(texts: readonly CountedTexts[]): Promise<TelltaleCount[]> | TelltaleCount[] {
    if (texts.length <= FEW) return texts.map(countTelltales);
    const thread = join(__dirname, 'count-telltales.thread');
    return runInThread<never, TelltaleCount[]>(thread, texts, () => undefined, AbortSignal.timeout(60_000));
  }
}
