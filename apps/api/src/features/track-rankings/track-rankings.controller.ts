import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { TrackRankingsQueries } from '#api/features/track-rankings/track-rankings.queries';
import { TrackRankingsService } from '#api/features/track-rankings/track-rankings.service';
import {
  MovesBody,
  MovesDone,
  OrderPulse,
  PresenceBody,
  RankingNoteBody,
  RankingNoteSaved,
  SignOffBody,
  TakeBackBody,
  TrackRanking,
  TrackRankings,
} from '#api/features/track-rankings/track-rankings.types';

@ApiTags('track rankings')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/track-rankings')
export class TrackRankingsController {
  constructor(
    private readonly queries: TrackRankingsQueries,
    private readonly rankings: TrackRankingsService,
  ) {}

  @Get()
  @Action('track_rankings.list')
  @ApiOkResponse({ type: TrackRankings })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<TrackRankings> {
    return this.queries.list(actor, id);
  }

  @Get(':trackId')
  @Action('track_ranking.read')
  @ApiOkResponse({ type: TrackRanking })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
  ): Promise<TrackRanking> {
    return this.queries.read(actor, id, trackId);
  }

  @Post(':trackId/moves')
  @HttpCode(200)
  @Action('track_ranking.order')
  @ApiOkResponse({ type: MovesDone })
  async move(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
    @Body() { moves }: MovesBody,
  ): Promise<MovesDone> {
    return { items: await this.rankings.move(actor, id, trackId, moves) };
  }

  @Put(':trackId/notes/:number')
  @Action('track_ranking.order')
  @Versioned()
  @ApiOkResponse({ type: RankingNoteSaved })
  async note(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
    @Body() { note }: RankingNoteBody,
  ): Promise<RankingNoteSaved> {
    return { version: await this.rankings.writeNote(actor, id, trackId, number, version, note) };
  }

  @Put(':trackId/sign-off')
  @HttpCode(204)
  @Action('track_ranking.order')
  @ApiNoContentResponse()
  signOff(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
    @Body() { revision }: SignOffBody,
  ): Promise<void> {
    return this.rankings.signOff(actor, id, trackId, revision);
  }

  @Post(':trackId/sign-off/taking-back')
  @HttpCode(204)
  @Action('track_ranking.take_back')
  @Versioned()
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
    @SeenVersion() version: number | null,
    @Body() { reason }: TakeBackBody,
  ): Promise<void> {
    return this.rankings.takeBack(actor, id, trackId, version, reason);
  }

  @Post(':trackId/presence')
  @HttpCode(200)
  @Action('track_ranking.read')
  @ApiOkResponse({ type: OrderPulse })
  appear(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('trackId', ParseUUIDPipe) trackId: string,
    @Body() { at }: PresenceBody,
  ): Promise<OrderPulse> {
    return this.rankings.appear(actor, id, trackId, at);
  }
}
