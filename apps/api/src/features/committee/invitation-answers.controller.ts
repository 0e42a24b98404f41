import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { GuardedAgainstGuessing } from '#api/platform/guessing.guard';
import { Action } from '#api/platform/route';
import { signIn } from '#api/features/auth/login';
import { InvitationAnswersService } from '#api/features/committee/invitation-answers.service';
import { AcceptanceBody, Accepted, InvitationToAnswer } from '#api/features/committee/invitation.types';

/** Whoever holds the link; it needs no Login. */
@ApiTags('committee')
@GuardedAgainstGuessing()
@Controller('invitations/:token')
export class InvitationAnswersController {
  constructor(private readonly answers: InvitationAnswersService) {}

  @Get()
  @Action('invitation.answer')
  @ApiOkResponse({ type: InvitationToAnswer })
  read(@Param('token') token: string): Promise<InvitationToAnswer> {
    return this.answers.read(token);
  }

  @Post('acceptance')
  @HttpCode(200)
  @Action('invitation.answer')
  @ApiOkResponse({ type: Accepted })
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptanceBody,
    @Req() request: Request,
  ): Promise<Accepted> {
    const signedInAs = request.session.userId ?? null;
    const { userId, slug } = await this.answers.accept(token, signedInAs, body);
    if (signedInAs === null) await signIn(request, userId);
    return { slug };
  }

  @Post('refusal')
  @HttpCode(204)
  @Action('invitation.answer')
  @ApiNoContentResponse()
  decline(@Param('token') token: string): Promise<void> {
    return this.answers.decline(token);
  }
}
