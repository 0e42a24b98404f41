import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { CompletionQueries } from '#api/features/committee/completion.queries';
import { CompletionList } from '#api/features/committee/completion.types';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';

/** For thank-yous and free tickets. */
@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/completion')
export class CompletionController {
  constructor(private readonly queries: CompletionQueries) {}

  @Get()
  @Action('completion.read')
  @ApiOkResponse({ type: CompletionList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<CompletionList> {
    return this.queries.list(actor, id);
  }
}
