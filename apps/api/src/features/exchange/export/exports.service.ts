import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import { RankedQuery, found } from '#api/features/decisions/ranked-query';
import { boardOf, rankedAt, seasonOf } from '#api/features/exchange/export/export-selection';
import { ExportsQueries } from '#api/features/exchange/export/exports.queries';
import type { ExportList } from '#api/features/exchange/export/exports.types';
import { reviewsCsv } from '#api/features/exchange/export/reviews-csv';
import { seasonWorkbook } from '#api/features/exchange/export/season-workbook';
import type { Workbook } from '#api/features/exchange/export/workbook';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import { AccountsQueries } from '#api/features/auth/accounts.queries';
import { Clock } from '#api/platform/clock';
import { runInThread } from '#api/platform/thread';

/** Files of a season. Ranking and schedule come from the very queries that their pages read. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly exported: ExportsQueries,
    private readonly ranking: RankedListQueries,
    private readonly query: RankedQuery,
    private readonly schedule: ScheduleQueries,
    private readonly accounts: AccountsQueries,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, conferenceId: string, roundId: string | null): Promise<ExportList> {
    const { counts, frame } = await this.exported.counts(actor, conferenceId, roundId);
    return {
      sheets: [
        { name: 'Proposals', rows: counts.proposals },
        { name: 'Speakers', rows: frame.speakersHidden ? 0 : counts.speakers },
        { name: 'Reviews', rows: counts.reviews },
        { name: 'Ranking', rows: counts.ranked },
        { name: 'Schedule', rows: counts.sessions },
      ],
      withheld: counts.withheld,
      speakersHidden: frame.speakersHidden,
      reviewersHidden: !frame.reviewersAreNamed,
    };
  }

  /** @param query only the ranked talks that it finds; empty: all */
  async workbook(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
    query: string,
  ): Promise<Workbook> {
    const season = await this.exported.season(actor, conferenceId, roundId);
    const ranking = await this.ranking.read(actor, conferenceId, roundId);
    const board = await this.schedule.board(actor, conferenceId);
    const { user } = await this.accounts.login(actor.userId, null);
    const made = { reader: user!.name, now: this.clock.now(), query };
    if (query === '') return seasonWorkbook(season, ranking, board, made);
    const chosen = rankedAt(ranking, found(ranking, query));
    const numbers = new Set(chosen.rows.number);
    return seasonWorkbook(seasonOf(season, numbers), chosen, boardOf(board, numbers), made);
  }

  async reviewsCsv(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
    query: string,
  ): Promise<Iterable<string>> {
    const { frame, reviews } = await this.exported.reviews(actor, conferenceId, roundId);
    if (query === '') return reviewsCsv(frame, reviews);
    const numbers = await this.query.numbers(actor, conferenceId, roundId, query);
    return reviewsCsv(
      frame,
      reviews.filter(({ number }) => numbers.has(number)),
    );
  }
}

/** Writes the file in a thread and hands it on piece by piece; stops when the reader has gone. */
export async function sendWorkbook(workbook: Workbook, response: Response): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The reader has gone.')));
  try {
    await runInThread<Uint8Array, null>(
      join(__dirname, 'workbook.thread'),
      workbook,
      (piece) => response.write(piece),
      gone.signal,
    );
    response.end();
  } catch (error) {
    if (!response.headersSent) throw error;
    // Half a file must not look like a whole one.
    response.destroy();
  }
}
