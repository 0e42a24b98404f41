import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import { ExportsService, sendWorkbook } from '#api/features/exchange/export/exports.service';
import { ExportList } from '#api/features/exchange/export/exports.types';
import type { RequestConference } from '#api/platform/request';
import { OptionalQuery, TalkQuery } from '#api/features/decisions/query-parameter';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('exports')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @Action('exports.read')
  @RoundQuery()
  @ApiOkResponse({ type: ExportList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<ExportList> {
    return this.exports.list(actor, id, round ?? null);
  }

  /** Proposals, speakers, reviews, ranking and schedule in one workbook. */
  @Get('season.xlsx')
  @Action('exports.read')
  @RoundQuery()
  @TalkQuery()
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async workbook(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res() response: Response,
    @Query('query', OptionalQuery) query: string,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    const workbook = await this.exports.workbook(actor, id, round ?? null, query);
    response.attachment(`${slug}-season.xlsx`).setHeader('Content-Type', XLSX);
    await sendWorkbook(workbook, response);
  }

  /** Every review, one row each, one column per criterion. */
  @Get('reviews.csv')
  @Action('exports.read')
  @RoundQuery()
  @TalkQuery()
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async reviews(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res() response: Response,
    @Query('query', OptionalQuery) query: string,
    @Query('round', OptionalRound) round?: string,
  ): Promise<void> {
    const pieces = await this.exports.reviewsCsv(actor, id, round ?? null, query);
    response.attachment(`${slug}-reviews.csv`);
    await pipeline(Readable.from(pieces), response);
  }
}
