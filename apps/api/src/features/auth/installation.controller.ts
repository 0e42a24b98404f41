import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags, ApiOkResponse, ApiNoContentResponse } from '@nestjs/swagger';
import type { Request } from 'express';
import { GuardedAgainstGuessing } from '#api/platform/guessing.guard';
import { Action } from '#api/platform/route';
import { AccountsQueries } from '#api/features/auth/accounts.queries';
import { AccountsService } from '#api/features/auth/accounts.service';
import { InstallationState, PreviewInbox, SetupBody } from '#api/features/auth/auth.types';
import { signIn } from '#api/features/auth/login';
import { SetupToken } from '#api/features/auth/setup-token';

@ApiTags('installation')
@Controller()
export class InstallationController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
    private readonly setupToken: SetupToken,
  ) {}

  @Get('installation')
  @Action('installation.read')
  @ApiOkResponse({ type: InstallationState })
  read(): Promise<InstallationState> {
    return this.queries.installation();
  }

  @Post('installation/setup')
  @HttpCode(204)
  @Action('installation.setup')
  @GuardedAgainstGuessing()
  @ApiNoContentResponse()
  async setUp(@Body() body: SetupBody, @Req() request: Request): Promise<void> {
    this.setupToken.check(body.token);
    await signIn(request, await this.accounts.setUp(body));
  }

  @Get('mails')
  @Action('mails.read')
  @ApiOkResponse({ type: PreviewInbox })
  async mails(): Promise<PreviewInbox> {
    return { items: await this.queries.mails() };
  }
}
