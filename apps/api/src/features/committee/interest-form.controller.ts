import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { GuardedAgainstGuessing } from '#api/platform/guessing.guard';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { InterestFormService } from '#api/features/committee/interest-form.service';
import { InterestBody, InterestForm } from '#api/features/committee/interest-form.types';

/** Anybody, where the conference takes offers; it needs no Login. */
@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/interest-form')
export class InterestFormController {
  constructor(private readonly interests: InterestFormService) {}

  @Get()
  @Action('interest.offer')
  @ApiOkResponse({ type: InterestForm })
  read(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<InterestForm> {
    return this.interests.read(actor, id);
  }

  @Post()
  @HttpCode(204)
  @GuardedAgainstGuessing()
  @Action('interest.offer')
  @ApiNoContentResponse()
  offer(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: InterestBody,
  ): Promise<void> {
    return this.interests.offer(actor, id, body);
  }
}
