import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { RankingViewsQueries } from '#api/features/ranking-views/ranking-views.queries';
import { RankingViewsService } from '#api/features/ranking-views/ranking-views.service';
import {
  RankingView,
  RankingViewBody,
  RankingViewList,
} from '#api/features/ranking-views/ranking-views.types';

@ApiTags('decisions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/ranking-views')
export class RankingViewsController {
  constructor(
    private readonly queries: RankingViewsQueries,
    private readonly views: RankingViewsService,
  ) {}

  @Get()
  @Action('ranking_views.read')
  @ApiOkResponse({ type: RankingViewList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<RankingViewList> {
    return this.queries.list(actor, id);
  }

  @Post()
  @Action('ranking_view.keep')
  @ApiCreatedResponse({ type: RankingView })
  add(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: RankingViewBody,
  ): Promise<RankingView> {
    return this.views.add(actor, id, body);
  }

  @Put(':viewId')
  @Action('ranking_view.keep')
  @Versioned()
  @ApiOkResponse({ type: RankingView })
  change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('viewId', ParseUUIDPipe) viewId: string,
    @SeenVersion() seen: number | null,
    @Body() body: RankingViewBody,
  ): Promise<RankingView> {
    return this.views.change(actor, id, viewId, seen, body);
  }

  @Delete(':viewId')
  @HttpCode(204)
  @Action('ranking_view.keep')
  @Versioned()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('viewId', ParseUUIDPipe) viewId: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.views.remove(actor, id, viewId, seen);
  }
}
