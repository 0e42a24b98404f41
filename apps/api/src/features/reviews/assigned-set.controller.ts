import { Controller, Get, Headers, HttpStatus, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { AssignedSetQueries } from '#api/features/reviews/assigned-set.queries';
import { AssignedSet } from '#api/features/reviews/reviews.types';

@ApiTags('reviews')
@Controller('conferences/:slug')
export class AssignedSetController {
  constructor(private readonly sets: AssignedSetQueries) {}

  @Get('assigned-set')
  @Action('assigned_set.read')
  @ApiParam({ name: 'slug' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the set that is kept' })
  @ApiOkResponse({ type: AssignedSet })
  @RoundQuery()
  @ApiResponse({ status: 304, description: 'The set that is kept is the one of today' })
  async read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Headers('if-none-match') kept: string | undefined,
    @Res({ passthrough: true }) response: Response,
    @Query('round', OptionalRound) round?: string,
  ): Promise<AssignedSet | undefined> {
    const { set, hash } = await this.sets.read(actor, id, round ?? null);
    const tag = `"${hash}"`;
    response.setHeader('ETag', tag);
    // A proxy that compresses marks the tag as weak.
    if (kept?.replace(/^W\//, '') !== tag) return set;
    response.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
}
