import {
  Body,
  Controller,
  DefaultValuePipe,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { AssignmentApplyService } from '#api/features/assignments/assignment-apply.service';
import { AssignmentRunsQueries } from '#api/features/assignments/assignment-runs.queries';
import { AssignmentRunsService } from '#api/features/assignments/assignment-runs.service';
import {
  Applied,
  ApplyBody,
  AssignmentRun,
  AssignmentRunList,
  NewRunBody,
  PartPreview,
  PlanPage,
  PlanPartBody,
  RunStarted,
  RunVersion,
  Undone,
} from '#api/features/assignments/assignment-runs.types';

@ApiTags('assignments')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/assignment-runs')
export class AssignmentRunsController {
  constructor(
    private readonly runs: AssignmentRunsService,
    private readonly applying: AssignmentApplyService,
    private readonly queries: AssignmentRunsQueries,
  ) {}

  @Get()
  @Action('assignment_runs.read')
  @ApiOkResponse({ type: AssignmentRunList })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<AssignmentRunList> {
    return { items: await this.queries.list(actor, id) };
  }

  @Post()
  @HttpCode(202)
  @Action('assignment_run.start')
  @ApiAcceptedResponse({ type: RunStarted, headers: { Location: { schema: { type: 'string' } } } })
  async start(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
    @Body() body: NewRunBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RunStarted> {
    const started = await this.runs.start(actor, conference.id, body);
    response.location(`/api/conferences/${conference.slug}/assignment-runs/${started.id}`);
    return started;
  }

  @Get(':runId')
  @Action('assignment_runs.read')
  @ApiOkResponse({ type: AssignmentRun })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
  ): Promise<AssignmentRun> {
    return this.queries.detail(actor, id, runId);
  }

  @Get(':runId/plan')
  @Action('assignment_runs.read')
  @ApiQuery({ name: 'after', required: false, type: Number })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'changes', required: false, enum: ['true', 'false'], description: 'Only what changes' })
  @ApiOkResponse({ type: PlanPage })
  plan(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Query('after', new DefaultValuePipe(0), ParseIntPipe) after = 0,
    @Query('limit', new DefaultValuePipe(50), ParseIntPipe) limit = 50,
    @Query('changes') changes?: string,
  ): Promise<PlanPage> {
    const window = { after, limit: Math.min(200, Math.max(1, limit)), changesOnly: changes === 'true' };
    return this.queries.plan(actor, id, runId, window);
  }

  @Post(':runId/repeat')
  @HttpCode(202)
  @Action('assignment_run.start')
  @ApiAcceptedResponse({ type: RunStarted })
  repeat(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
  ): Promise<RunStarted> {
    return this.runs.repeat(actor, id, runId);
  }

  @Post(':runId/cancel')
  @HttpCode(200)
  @Action('assignment_run.cancel')
  @Versioned()
  @ApiOkResponse({ type: RunVersion })
  async cancel(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @SeenVersion() version: number | null,
  ): Promise<RunVersion> {
    return { version: await this.runs.cancel(actor, id, runId, version) };
  }

  @Post(':runId/apply')
  @HttpCode(200)
  @Action('assignment_run.apply')
  @Versioned()
  @ApiOkResponse({ type: Applied })
  apply(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @SeenVersion() version: number | null,
    @Body() { part = null }: ApplyBody,
  ): Promise<Applied> {
    return this.applying.apply(actor, id, runId, version, part);
  }

  @Post(':runId/part-preview')
  @HttpCode(200)
  @Action('assignment_runs.read')
  @ApiOkResponse({ type: PartPreview })
  previewPart(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @Body() part: PlanPartBody,
  ): Promise<PartPreview> {
    return this.queries.part(actor, id, runId, part);
  }

  @Post(':runId/undo')
  @HttpCode(200)
  @Action('assignment_run.undo')
  @Versioned()
  @ApiOkResponse({ type: Undone })
  undo(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('runId', ParseUUIDPipe) runId: string,
    @SeenVersion() version: number | null,
  ): Promise<Undone> {
    return this.applying.undo(actor, id, runId, version);
  }
}
