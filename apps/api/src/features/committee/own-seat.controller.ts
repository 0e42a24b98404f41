import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { CommitteeQueries } from '#api/features/committee/committee.queries';
import { MemberSaved, OwnSeat, OwnSeatBody } from '#api/features/committee/committee.types';
import { MembersService } from '#api/features/committee/members.service';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/my-seat')
export class OwnSeatController {
  constructor(
    private readonly members: MembersService,
    private readonly queries: CommitteeQueries,
  ) {}

  @Get()
  @Action('seat.read_own')
  @ApiOkResponse({ type: OwnSeat })
  read(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<OwnSeat> {
    return this.queries.ownSeat(actor, id);
  }

  @Patch()
  @Action('seat.change_own')
  @Versioned()
  @ApiOkResponse({ type: MemberSaved })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: OwnSeatBody,
  ): Promise<MemberSaved> {
    return { version: await this.members.changeOwn(actor, id, version, body) };
  }
}
