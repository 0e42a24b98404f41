import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { ConflictMatchesQueries } from '#api/features/committee/conflict-matches.queries';
import {
  companyPair,
  ConflictMatchesService,
  personPair,
} from '#api/features/committee/conflict-matches.service';
import {
  ConflictCountList,
  ConflictMatchList,
  MatchDecided,
  VerdictBody,
} from '#api/features/committee/conflict-matches.types';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ConflictMatchesController {
  constructor(
    private readonly matches: ConflictMatchesService,
    private readonly queries: ConflictMatchesQueries,
  ) {}

  @Get('conflict-matches')
  @Action('conflict_matches.list')
  @ApiOkResponse({ type: ConflictMatchList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<ConflictMatchList> {
    return this.queries.list(actor, id);
  }

  @Get('conflict-counts')
  @Action('conflict_counts.read')
  @ApiOkResponse({ type: ConflictCountList })
  counts(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<ConflictCountList> {
    return this.queries.counts(actor, id);
  }

  @Put('company-matches/:oneKey/:otherKey')
  @Action('conflict_match.decide')
  @Versioned()
  @ApiOkResponse({ type: MatchDecided })
  async decideCompanies(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('oneKey') oneKey: string,
    @Param('otherKey') otherKey: string,
    @SeenVersion() seen: number | null,
    @Body() { verdict }: VerdictBody,
  ): Promise<MatchDecided> {
    return { version: await this.matches.decide(actor, companyPair(id, oneKey, otherKey), seen, verdict) };
  }

  @Delete('company-matches/:oneKey/:otherKey')
  @HttpCode(204)
  @Action('conflict_match.decide')
  @Versioned()
  @ApiNoContentResponse()
  takeBackCompanies(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('oneKey') oneKey: string,
    @Param('otherKey') otherKey: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.matches.takeBack(actor, companyPair(id, oneKey, otherKey), seen);
  }

  @Put('person-matches/:personId/:speakerId')
  @Action('conflict_match.decide')
  @Versioned()
  @ApiOkResponse({ type: MatchDecided })
  async decidePerson(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Param('speakerId', ParseUUIDPipe) speakerId: string,
    @SeenVersion() seen: number | null,
    @Body() { verdict }: VerdictBody,
  ): Promise<MatchDecided> {
    const match = personPair({ conferenceId, personId, speakerId });
    return { version: await this.matches.decide(actor, match, seen, verdict) };
  }

  @Delete('person-matches/:personId/:speakerId')
  @HttpCode(204)
  @Action('conflict_match.decide')
  @Versioned()
  @ApiNoContentResponse()
  takeBackPerson(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Param('speakerId', ParseUUIDPipe) speakerId: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.matches.takeBack(actor, personPair({ conferenceId, personId, speakerId }), seen);
  }
}
