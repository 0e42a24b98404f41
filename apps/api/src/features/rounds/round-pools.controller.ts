import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { Saved } from '#api/features/conferences/conferences.types';
import { RoundPoolsService } from '#api/features/rounds/round-pools.service';
import { PoolPreview, PoolReviewers, RoundPool, RoundPoolBody } from '#api/features/rounds/round-pools.types';

@ApiTags('rounds')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId')
export class RoundPoolsController {
  constructor(private readonly pools: RoundPoolsService) {}

  @Get('pool')
  @Action('round_pool.read')
  @ApiOkResponse({ type: RoundPool })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<RoundPool> {
    return this.pools.read(actor, id, roundId);
  }

  @Get('pool-reviewers')
  @Action('round_pool.read')
  @ApiOkResponse({ type: PoolReviewers })
  reviewers(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<PoolReviewers> {
    return this.pools.reviewers(actor, id, roundId);
  }

  @Post('pool-preview')
  @HttpCode(200)
  @Action('round_pool.read')
  @ApiOkResponse({ type: PoolPreview })
  preview(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Body() body: RoundPoolBody,
  ): Promise<PoolPreview> {
    return this.pools.preview(actor, id, roundId, body);
  }

  @Put('pool')
  @Action('round_pool.set')
  @Versioned()
  @ApiOkResponse({ type: Saved })
  async set(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @SeenVersion() version: number | null,
    @Body() body: RoundPoolBody,
  ): Promise<Saved> {
    return { version: await this.pools.set(actor, id, roundId, version, body) };
  }
}
