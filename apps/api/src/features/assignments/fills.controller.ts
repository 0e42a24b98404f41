import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { FillProposed } from '#api/features/assignments/assignment-runs.types';
import { FillsService } from '#api/features/assignments/fills.service';

@ApiTags('assignments')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId')
export class FillsController {
  constructor(private readonly fills: FillsService) {}

  @Post('fill')
  @HttpCode(200)
  @Action('assignment_run.fill')
  @ApiOkResponse({ type: FillProposed })
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<FillProposed> {
    return { runId: (await this.fills.propose(actor, id, roundId))?.id ?? null };
  }
}
