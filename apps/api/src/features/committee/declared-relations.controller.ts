import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { GuardedAgainstGuessing } from '#api/platform/guessing.guard';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { DeclaredRelationsQueries } from '#api/features/committee/declared-relations.queries';
import { DeclaredRelationsService } from '#api/features/committee/declared-relations.service';
import {
  DeclaredRelationList,
  OwnRelationList,
  RelationBody,
  RelationDeclared,
} from '#api/features/committee/declared-relations.types';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class DeclaredRelationsController {
  constructor(
    private readonly relations: DeclaredRelationsService,
    private readonly queries: DeclaredRelationsQueries,
  ) {}

  @Get('relations')
  @Action('relations.list')
  @ApiOkResponse({ type: DeclaredRelationList })
  all(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<DeclaredRelationList> {
    return this.queries.all(actor, id);
  }

  @Get('my-relations')
  @Action('relations.read_own')
  @ApiOkResponse({ type: OwnRelationList })
  own(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<OwnRelationList> {
    return this.queries.own(actor, id);
  }

  // Each closes the talks of whoever it names: tried quickly, that would tell who speaks.
  @Post('my-relations')
  @GuardedAgainstGuessing()
  @Action('relation.declare')
  @ApiCreatedResponse({ type: RelationDeclared })
  declare(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: RelationBody,
  ): Promise<RelationDeclared> {
    return this.relations.declare(actor, id, body);
  }

  @Delete('my-relations/:relationId')
  @HttpCode(204)
  @Action('relation.take_back')
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('relationId', ParseUUIDPipe) relationId: string,
  ): Promise<void> {
    return this.relations.takeBack(actor, id, relationId);
  }
}
