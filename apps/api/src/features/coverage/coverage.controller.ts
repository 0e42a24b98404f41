import {
  Controller,
  DefaultValuePipe,
  Get,
  Param,
  ParseEnumPipe,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { CoverageQueries } from '#api/features/coverage/coverage.queries';
import { CoverageBoard, type Lack, LACKS, ShortProposalPage } from '#api/features/coverage/coverage.types';

// PostgreSQL's largest integer.
const MAX_NUMBER = 2_147_483_647;
const lacks = Object.fromEntries(LACKS.map((lack) => [lack, lack]));

@ApiTags('coverage')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId')
export class CoverageController {
  constructor(private readonly queries: CoverageQueries) {}

  @Get('coverage')
  @Action('assignments.read')
  @ApiOkResponse({ type: CoverageBoard })
  board(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<CoverageBoard> {
    return this.queries.board(actor, id, roundId);
  }

  @Get('short-proposals')
  @Action('assignments.read')
  @ApiQuery({ name: 'lack', required: false, enum: LACKS })
  @ApiQuery({ name: 'trackId', required: false })
  @ApiQuery({ name: 'after', required: false, type: Number })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiOkResponse({ type: ShortProposalPage })
  short(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Query('lack', new DefaultValuePipe('reviews'), new ParseEnumPipe(lacks)) lack: Lack,
    @Query('trackId', new ParseUUIDPipe({ optional: true })) trackId?: string,
    @Query('after', new DefaultValuePipe(0), ParseIntPipe) after = 0,
    @Query('limit', new DefaultValuePipe(50), ParseIntPipe) limit = 50,
  ): Promise<ShortProposalPage> {
    const filter = { lack, trackId: trackId ?? null, after: Math.min(after, MAX_NUMBER) };
    return this.queries.short(actor, id, roundId, { ...filter, limit: Math.min(200, Math.max(1, limit)) });
  }
}
