import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import {
  DeclarationBody,
  DeclarationWithdrawn,
  OwnConflictList,
} from '#api/features/committee/committee.types';
import { ConflictsOfInterestService } from '#api/features/committee/conflicts-of-interest.service';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/conflicts-of-interest')
export class ConflictsOfInterestController {
  constructor(
    private readonly conflicts: ConflictsOfInterestService,
    private readonly queries: CommitteeQueries,
  ) {}

  @Get()
  @Action('conflicts_of_interest.read_own')
  @ApiOkResponse({ type: OwnConflictList })
  readOwn(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<OwnConflictList> {
    return this.queries.ownConflicts(actor, id);
  }

  @Put(':number')
  @HttpCode(204)
  @Action('conflict_of_interest.declare')
  @ApiNoContentResponse()
  declare(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() { note }: DeclarationBody,
  ): Promise<void> {
    return this.conflicts.declare(actor, id, number, note);
  }

  @Delete(':number')
  @Action('conflict_of_interest.withdraw')
  @ApiOkResponse({ type: DeclarationWithdrawn })
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<DeclarationWithdrawn> {
    return this.conflicts.withdraw(actor, id, number);
  }
}
