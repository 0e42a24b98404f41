import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import { sendWorkbook } from '#api/features/exchange/export/exports.service';
import { RoundsExportService } from '#api/features/exchange/export/rounds-export.service';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('exports')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/exports')
export class RoundsExportController {
  constructor(private readonly rounds: RoundsExportService) {}

  /** Every talk with what each round said of it, and the reviews of all rounds. */
  @Get('rounds.xlsx')
  @Action('exports.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async workbook(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res() response: Response,
  ): Promise<void> {
    const workbook = await this.rounds.workbook(actor, id);
    response.attachment(`${slug}-rounds.xlsx`).setHeader('Content-Type', XLSX);
    await sendWorkbook(workbook, response);
  }

  /** The reviews of all rounds, one row each, the round in a column. */
  @Get('rounds.csv')
  @Action('exports.read')
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async reviews(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res() response: Response,
  ): Promise<void> {
    const pieces = await this.rounds.reviewsCsv(actor, id);
    response.attachment(`${slug}-rounds.csv`);
    await pipeline(Readable.from(pieces), response);
  }
}
