import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { InterestInboxQueries } from '#api/features/committee/interest-inbox.queries';
import { InterestInboxService } from '#api/features/committee/interest-inbox.service';
import {
  InterestList,
  InterestsInvitationBody,
  InterestsStateBody,
  SavedInterests,
} from '#api/features/committee/interest-inbox.types';
import { Invited } from '#api/features/committee/invitation.types';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

/** People who said that they would like to review. */
@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/interests')
export class InterestInboxController {
  constructor(
    private readonly service: InterestInboxService,
    private readonly queries: InterestInboxQueries,
  ) {}

  @Get()
  @Action('interests.read')
  @ApiOkResponse({ type: InterestList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<InterestList> {
    return this.queries.list(actor, id);
  }

  @Patch()
  @Action('interests.answer')
  @ApiOkResponse({ type: SavedInterests })
  setState(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() { state, items }: InterestsStateBody,
  ): Promise<SavedInterests> {
    return this.service.setState(actor, id, state, items);
  }

  @Post('invitations')
  @Action('interests.answer')
  @ApiCreatedResponse({ type: Invited })
  invite(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() { items }: InterestsInvitationBody,
  ): Promise<Invited> {
    return this.service.invite(actor, id, items);
  }
}
