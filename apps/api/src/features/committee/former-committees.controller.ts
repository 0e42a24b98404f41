import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { FormerCommitteesQueries } from '#api/features/committee/former-committees.queries';
import { FormerCommitteesService } from '#api/features/committee/former-committees.service';
import {
  FormerCommitteeList,
  FormerMemberList,
  ReinvitationBody,
} from '#api/features/committee/former-committees.types';
import { Invited } from '#api/features/committee/invitation.types';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/former-committees')
export class FormerCommitteesController {
  constructor(
    private readonly service: FormerCommitteesService,
    private readonly queries: FormerCommitteesQueries,
  ) {}

  /** Other conferences that the caller organizes. */
  @Get()
  @Action('members.invite')
  @ApiOkResponse({ type: FormerCommitteeList })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<FormerCommitteeList> {
    return { items: await this.queries.list(actor, id) };
  }

  @Get(':former')
  @Action('former_committee.invite')
  @ApiOkResponse({ type: FormerMemberList })
  members(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('former') former: string,
  ): Promise<FormerMemberList> {
    return this.service.members(actor, id, former);
  }

  @Post(':former/invitations')
  @Action('former_committee.invite')
  @ApiCreatedResponse({ type: Invited })
  invite(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('former') former: string,
    @Body() { memberIds }: ReinvitationBody,
  ): Promise<Invited> {
    return this.service.invite(actor, id, former, memberIds);
  }
}
