import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import {
  ExpertiseBody,
  MemberConflictList,
  MemberList,
  MemberPatchBody,
  MemberSaved,
} from '#api/features/committee/committee.types';
import { MembersService } from '#api/features/committee/members.service';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly queries: CommitteeQueries,
  ) {}

  @Get()
  @Action('members.list')
  @ApiOkResponse({ type: MemberList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<MemberList> {
    return this.queries.members(actor, id);
  }

  @Patch(':memberId')
  @Action('member.change')
  @Versioned()
  @ApiOkResponse({ type: MemberSaved })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
    @Body() body: MemberPatchBody,
  ): Promise<MemberSaved> {
    return { version: await this.members.change(actor, { conferenceId: id, memberId, version }, body) };
  }

  @Put(':memberId/expertise')
  @Action('member.set_expertise')
  @Versioned()
  @ApiOkResponse({ type: MemberSaved })
  async setExpertise(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
    @Body() body: ExpertiseBody,
  ): Promise<MemberSaved> {
    return { version: await this.members.setExpertise(actor, { conferenceId: id, memberId, version }, body) };
  }

  @Delete(':memberId')
  @Action('member.leave')
  @Versioned()
  @ApiOkResponse({ type: MemberSaved })
  async leave(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
  ): Promise<MemberSaved> {
    return { version: await this.members.leave(actor, { conferenceId: id, memberId, version }) };
  }

  @Get(':memberId/conflicts-of-interest')
  @Action('conflicts_of_interest.list')
  @ApiOkResponse({ type: MemberConflictList })
  conflictsOf(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<MemberConflictList> {
    return this.queries.conflictsOf(actor, id, memberId);
  }
}
