import { Body, Controller, Delete, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { GuardedAgainstGuessing, GuessingGuard } from '#api/platform/guessing.guard';
import { Action } from '#api/platform/route';
import { AccountsQueries } from '#api/features/auth/accounts.queries';
import { AccountsService } from '#api/features/auth/accounts.service';
import {
  CurrentLogin,
  LinkBody,
  LinkRedeemed,
  LinkRequestBody,
  LoginBody,
  SignUpBody,
} from '#api/features/auth/auth.types';
import { signIn, signOut } from '#api/features/auth/login';

/** Only a path of our own: never an open redirect. A browser leaves control characters out, so "/<tab>/x" is another site. */
const ownPath = (path: string | undefined): string =>
  path && /^\/(?![/\\])\P{Cc}*$/u.test(path) ? path : '/';

@ApiTags('account')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
  ) {}

  @Post('accounts')
  @HttpCode(204)
  @Action('account.sign_up')
  @GuardedAgainstGuessing()
  @ApiNoContentResponse()
  async signUp(@Body() body: SignUpBody, @Req() request: Request): Promise<void> {
    await signIn(request, await this.accounts.signUp(body, ownPath(body.leadsTo)));
  }

  @Get('login')
  @Action('account.read')
  @ApiOkResponse({ type: CurrentLogin })
  login(@Req() request: Request): Promise<CurrentLogin> {
    return this.queries.login(request.session.userId ?? null, request.session.lookingFrom ?? null);
  }

  @Post('login')
  @HttpCode(204)
  @Action('account.sign_in')
  // In this order: a try is counted before the password is looked at.
  @UseGuards(GuessingGuard, AuthGuard('local'))
  @ApiBody({ type: LoginBody })
  @ApiNoContentResponse()
  signIn(@Req() request: Request & { user: { id: string } }): Promise<void> {
    return signIn(request, request.user.id);
  }

  @Delete('login')
  @HttpCode(204)
  @Action('account.sign_out')
  @ApiNoContentResponse()
  signOut(@Req() request: Request): Promise<void> {
    return signOut(request);
  }

  @Post('sign-in-links')
  @HttpCode(204)
  @Action('account.sign_in')
  @GuardedAgainstGuessing()
  @ApiNoContentResponse()
  requestLink(@Body() body: LinkRequestBody): Promise<void> {
    return this.accounts.requestLink(body.email, ownPath(body.leadsTo));
  }

  @Post('sign-in-links/redeem')
  @HttpCode(200)
  @Action('account.sign_in')
  @GuardedAgainstGuessing()
  @ApiOkResponse({ type: LinkRedeemed })
  async redeemLink(@Body() body: LinkBody, @Req() request: Request): Promise<LinkRedeemed> {
    const { userId, leadsTo } = await this.accounts.redeemLink(body.token, request.session.userId ?? null);
    await signIn(request, userId);
    return { leadsTo };
  }
}
