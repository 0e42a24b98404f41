import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import {
  InvitationListBody,
  InvitationPreview,
  Invited,
  RenewalBody,
  RenewedInvitation,
} from '#api/features/committee/invitation.types';
import { InvitationsService } from '#api/features/committee/invitations.service';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('invitations/preview')
  @HttpCode(200)
  @Action('members.invite')
  @ApiOkResponse({ type: InvitationPreview })
  preview(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
    @Body() body: InvitationListBody,
  ): Promise<InvitationPreview> {
    return this.invitations.preview(actor, conference, body);
  }

  @Post('invitations')
  @Action('members.invite')
  @ApiCreatedResponse({ type: Invited })
  invite(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
    @Body() body: InvitationListBody,
  ): Promise<Invited> {
    return this.invitations.invite(actor, conference, body);
  }

  @Post('members/:memberId/invitation')
  @HttpCode(200)
  @Action('members.invite')
  @Versioned()
  @ApiOkResponse({ type: RenewedInvitation })
  renew(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @SeenVersion() version: number | null,
    @Body() { sendMail }: RenewalBody,
  ): Promise<RenewedInvitation> {
    return this.invitations.renew(actor, conference, { memberId, version }, sendMail);
  }
}
