import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import { CompletionQueries } from '#api/features/committee/completion.queries';
import { completionCsv, completionSheet } from '#api/features/exchange/export/completion-sheet';
import { sendWorkbook } from '#api/features/exchange/export/exports.service';
import { Clock } from '#api/platform/clock';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** The completion list as a file: everybody, with their figures and whether they completed all. */
@ApiTags('exports')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/exports')
export class CompletionExportController {
  constructor(
    private readonly queries: CompletionQueries,
    private readonly clock: Clock,
  ) {}

  @Get('completion.xlsx')
  @Action('completion.read')
  @ApiProduces(XLSX)
  @ApiOkResponse(FILE)
  async workbook(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res() response: Response,
  ): Promise<void> {
    const { items } = await this.queries.list(actor, id);
    response.attachment(`${slug}-completion.xlsx`).setHeader('Content-Type', XLSX);
    const sheets = [completionSheet(items)];
    await sendWorkbook({ title: `${slug}: completion`, madeAt: this.clock.now(), sheets }, response);
  }

  @Get('completion.csv')
  @Action('completion.read')
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { items } = await this.queries.list(actor, id);
    response.attachment(`${slug}-completion.csv`);
    return completionCsv(items);
  }
}
