import {
  Controller,
  DefaultValuePipe,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { AssignmentsQueries } from '#api/features/assignments/assignments.queries';
import {
  AssignmentBoard,
  AssignmentChanged,
  AssignmentPage,
} from '#api/features/assignments/assignments.types';
import { ManualAssignmentService } from '#api/features/assignments/manual-assignment.service';

const optionalUuid = new ParseUUIDPipe({ optional: true });
const optionalInt = new ParseIntPipe({ optional: true });

@ApiTags('assignments')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId')
export class AssignmentsController {
  constructor(
    private readonly queries: AssignmentsQueries,
    private readonly manual: ManualAssignmentService,
  ) {}

  @Get('assignments')
  @Action('assignments.read')
  @ApiQuery({ name: 'number', required: false, type: Number })
  @ApiQuery({ name: 'memberId', required: false })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiOkResponse({ type: AssignmentPage })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Query('number', optionalInt) number?: number,
    @Query('memberId', optionalUuid) memberId?: string,
    @Query('after') after?: string,
    @Query('limit', new DefaultValuePipe(100), ParseIntPipe) limit = 100,
  ): Promise<AssignmentPage> {
    const filter = { roundId, number: number ?? null, memberId: memberId ?? null, after: after ?? null };
    return this.queries.list(actor, id, { ...filter, limit: Math.min(500, Math.max(1, limit)) });
  }

  @Get('assignment-board')
  @Action('assignments.read')
  @ApiOkResponse({ type: AssignmentBoard })
  board(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<AssignmentBoard> {
    return this.queries.board(actor, id, roundId);
  }

  @Put('assignments/:number/:memberId')
  @HttpCode(200)
  @Action('assignment.change')
  @Versioned()
  @ApiOkResponse({ type: AssignmentChanged })
  assign(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
  ): Promise<AssignmentChanged> {
    return this.manual.assign(actor, { conferenceId, roundId, number, memberId }, version);
  }

  @Delete('assignments/:number/:memberId')
  @Action('assignment.change')
  @Versioned()
  @ApiOkResponse({ type: AssignmentChanged })
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
  ): Promise<AssignmentChanged> {
    return this.manual.remove(actor, { conferenceId, roundId, number, memberId }, version);
  }
}
