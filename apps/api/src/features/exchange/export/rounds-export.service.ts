import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import {
  type ExportedRound,
  reviewsOfRounds,
  type Table,
  talksByRound,
} from '#api/features/exchange/export/every-round';
import { ExportsQueries } from '#api/features/exchange/export/exports.queries';
import { csvPieces } from '#api/features/exchange/export/reviews-csv';
import type { Workbook } from '#api/features/exchange/export/workbook';
import { Clock } from '#api/platform/clock';

/** What every round said, in one file: each round read by the very queries of its own files and of its ranked list. */
@Injectable()
export class RoundsExportService {
  constructor(
    private readonly exported: ExportsQueries,
    private readonly ranking: RankedListQueries,
    private readonly clock: Clock,
  ) {}

  /** As many statements per round as one round's own file takes. */
  async reviewsCsv(actor: Actor, conferenceId: string): Promise<Iterable<string>> {
    const { columns, count, rowAt } = await this.reviews(actor, conferenceId);
    return csvPieces(
      columns.map(({ header }) => header),
      count,
      rowAt,
    );
  }

  async workbook(actor: Actor, conferenceId: string): Promise<Workbook> {
    const { columns, count, rowAt } = await this.reviews(actor, conferenceId);
    const lists: RankedList[] = [];
    for (const roundId of await this.exported.roundIds(actor, conferenceId))
      lists.push(await this.ranking.read(actor, conferenceId, roundId));
    const rows = Array.from({ length: count }, (_, i) => rowAt(i));
    return {
      title: 'What every round said',
      madeAt: this.clock.now(),
      sheets: [talksByRound(lists), { name: 'Reviews', columns, rows }],
    };
  }

  private async reviews(actor: Actor, conferenceId: string): Promise<Table> {
    const rounds: ExportedRound[] = [];
    for (const roundId of await this.exported.roundIds(actor, conferenceId))
      rounds.push(await this.exported.reviews(actor, conferenceId, roundId));
    return reviewsOfRounds(rounds);
  }
}
