import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '#domain/access/actor';
import { signIn } from '#api/features/auth/login';
import { DemoQueries } from '#api/features/exchange/demo/demo.queries';
import { DemoService } from '#api/features/exchange/demo/demo.service';
import { DemoBody, DemoPeopleList, LoadedDemo, LookAsBody } from '#api/features/exchange/demo/demo.types';
import { Action, CurrentActor } from '#api/platform/route';

@ApiTags('installation')
@Controller()
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly queries: DemoQueries,
  ) {}

  @Post('installation/demo')
  @Action('installation.load_demo')
  @ApiCreatedResponse({ type: LoadedDemo })
  async load(@CurrentActor() actor: Actor, @Body() { seed }: DemoBody): Promise<LoadedDemo> {
    return { slugs: await this.demo.load(actor, seed) };
  }

  @Delete('installation/demo')
  @HttpCode(204)
  @Action('installation.load_demo')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor): Promise<void> {
    return this.demo.remove(actor);
  }

  @Get('demo-people')
  @Action('account.look_as')
  @ApiOkResponse({ type: DemoPeopleList })
  async people(@CurrentActor() actor: Actor, @Req() { session }: Request): Promise<DemoPeopleList> {
    await this.demo.whoLooks(actor, session.lookingFrom);
    return { items: await this.queries.people(actor) };
  }

  @Post('login/look-as')
  @HttpCode(204)
  @Action('account.look_as')
  @ApiNoContentResponse()
  async lookAs(
    @CurrentActor() actor: Actor,
    @Body() { userId }: LookAsBody,
    @Req() request: Request,
  ): Promise<void> {
    const adminId = await this.demo.lookAs(actor, request.session.lookingFrom, userId);
    await signIn(request, userId, adminId);
  }

  @Delete('login/look-as')
  @HttpCode(204)
  @Action('account.look_as')
  @ApiNoContentResponse()
  async lookAsOneself(@CurrentActor() actor: Actor, @Req() request: Request): Promise<void> {
    await signIn(request, await this.demo.whoLooks(actor, request.session.lookingFrom));
  }
}
