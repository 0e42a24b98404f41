import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Likeness } from '#domain/similarity/similar-texts';
import { Clock } from '#api/platform/clock';
import { Database, type Scope } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { runInThread } from '#api/platform/thread';
import type { ComparisonTask } from '#api/features/context/compare-texts.thread';
import { SimilarProposalsRepository } from '#api/features/context/similar-proposals.repository';

/** Enqueued by the database, whatever path changed a text. */
const JOB = 'compare_texts';

/** A comparison of ten thousand texts takes seconds; one that takes this long is stuck. */
const LONGEST_MS = 300_000;

/** Which talks are like which: compared in a thread beside the requests, a moment after texts changed. */
@Injectable()
export class SimilarProposalsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly similar: SimilarProposalsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(JOB, (payload) => this.compare((payload as { conferenceId: string }).conferenceId));
  }

  async compare(conferenceId: string): Promise<void> {
    const scope: Scope = { userId: null, conferenceId };
    const { own, earlier } = await this.database.read(scope, async (tx) => ({
      own: await this.similar.ownTexts(tx, conferenceId),
      earlier: await this.similar.earlierTexts(tx, conferenceId, this.clock.now()),
    }));
    const texts = [...own, ...earlier];
    const task: ComparisonTask = {
      texts: texts.map(({ title, body }) => ({ title, body })),
      own: own.length,
    };
    const found = await runInThread<never, Likeness[]>(
      join(__dirname, 'compare-texts.thread'),
      task,
      () => undefined,
      AbortSignal.timeout(LONGEST_MS),
    );
    const rows = found.map(({ text, other, similarity, words }) => ({
      proposalId: texts[text]!.proposalId,
      otherConferenceId: texts[other]!.conferenceId,
      otherProposalId: texts[other]!.proposalId,
      similarity,
      words: [...words],
    }));
    await this.database.transaction(scope, (tx) => this.similar.replace(tx, conferenceId, rows));
  }
}
