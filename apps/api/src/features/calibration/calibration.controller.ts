import { Controller, Get, Headers, HttpStatus, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { answerTag } from '#api/features/calibration/answer-tag';
import { CalibrationQueries } from '#api/features/calibration/calibration.queries';
import { CalibrationReviewersQueries } from '#api/features/calibration/calibration-reviewers.queries';
import { CalibrationAnswer, CalibrationReviewers } from '#api/features/calibration/calibration.types';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';

@ApiTags('calibration')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/ranking/calibration')
export class CalibrationController {
  constructor(
    private readonly calibrations: CalibrationQueries,
    private readonly reviewers: CalibrationReviewersQueries,
  ) {}

  @Get()
  @Action('ranking.read')
  @RoundQuery()
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the answer that is kept' })
  @ApiOkResponse({ type: CalibrationAnswer })
  @ApiResponse({ status: 304, description: 'The answer that is kept is the one of now' })
  async read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Headers('if-none-match') kept: string | undefined,
    @Res({ passthrough: true }) response: Response,
    @Query('round', OptionalRound) round?: string,
  ): Promise<CalibrationAnswer | undefined> {
    const answer = await this.calibrations.read(actor, id, round ?? null);
    const tag = answerTag(answer);
    response.setHeader('ETag', tag);
    // A proxy that compresses marks the tag as weak.
    if (kept?.replace(/^W\//, '') !== tag) return answer;
    response.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }

  @Get('reviewers')
  @Action('calibration.read_reviewers')
  @RoundQuery()
  @ApiOkResponse({ type: CalibrationReviewers })
  readReviewers(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Query('round', OptionalRound) round?: string,
  ): Promise<CalibrationReviewers> {
    return this.reviewers.read(actor, id, round ?? null);
  }
}
