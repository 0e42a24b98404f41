import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { PeopleCheckQueries } from '#api/features/committee/people-check.queries';
import { PeopleCheck, PeopleListBody } from '#api/features/committee/people-check.types';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/people-check')
export class PeopleCheckController {
  constructor(private readonly queries: PeopleCheckQueries) {}

  @Post()
  @HttpCode(200)
  @Action('people.check')
  @ApiOkResponse({ type: PeopleCheck })
  check(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: PeopleListBody,
  ): Promise<PeopleCheck> {
    return this.queries.check(actor, id, body);
  }
}
