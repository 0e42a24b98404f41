import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { AssignmentRunsQueries } from '#api/features/assignments/assignment-runs.queries';
import { ImportBody, RunStarted } from '#api/features/assignments/assignment-runs.types';
import { PlanImportService } from '#api/features/assignments/plan-import.service';

@ApiTags('assignments')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/assignment-runs')
export class PlanFilesController {
  constructor(
    private readonly queries: AssignmentRunsQueries,
    private readonly imports: PlanImportService,
  ) {}

  /** Who would review what, one line each; brought back by the import it gives the same assignments. */
  @Get(':runId/plan.csv')
  @Action('assignment_runs.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const text = await this.queries.planCsv(actor, id, runId);
    response.attachment(`${slug}-assignment.csv`);
    return text;
  }

  @Post('import')
  @HttpCode(202)
  @Action('assignment_run.start')
  @ApiAcceptedResponse({ type: RunStarted })
  import(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: ImportBody,
  ): Promise<RunStarted> {
    return this.imports.import(actor, id, body);
  }
}
