import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { MisfiledQueries } from '#api/features/misfiled/misfiled.queries';
import { MisfiledService } from '#api/features/misfiled/misfiled.service';
import {
  MisfiledList,
  ProposalVersion,
  TrackMoveBody,
  TrackMoved,
} from '#api/features/misfiled/misfiled.types';

@ApiTags('misfiled')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class MisfiledController {
  constructor(
    private readonly queries: MisfiledQueries,
    private readonly misfiled: MisfiledService,
  ) {}

  @Get('misfiled-proposals')
  @Action('misfiled_proposals.read')
  @ApiOkResponse({ type: MisfiledList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<MisfiledList> {
    return this.queries.list(actor, id);
  }

  @Post('proposals/:number/track-moves')
  @Action('proposal.move')
  @Versioned()
  @ApiCreatedResponse({ type: TrackMoved })
  move(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
    @Body() { trackId }: TrackMoveBody,
  ): Promise<TrackMoved> {
    return this.misfiled.move(actor, id, number, version, trackId);
  }

  @Post('track-moves/:moveId/undo')
  @HttpCode(200)
  @Action('proposal.move')
  @ApiOkResponse({ type: ProposalVersion })
  async undo(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('moveId', ParseUUIDPipe) moveId: string,
  ): Promise<ProposalVersion> {
    return { version: await this.misfiled.undo(actor, id, moveId) };
  }

  @Put('proposals/:number/track-suggestion-dismissal')
  @HttpCode(204)
  @Action('proposal.move')
  @ApiNoContentResponse()
  dismiss(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.misfiled.dismiss(actor, id, number);
  }

  @Delete('proposals/:number/track-suggestion-dismissal')
  @HttpCode(204)
  @Action('proposal.move')
  @ApiNoContentResponse()
  restore(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.misfiled.restore(actor, id, number);
  }
}
