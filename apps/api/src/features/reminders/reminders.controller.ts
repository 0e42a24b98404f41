import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { RemindersQueries } from '#api/features/reminders/reminders.queries';
import { ReminderLog } from '#api/features/reminders/reminders.types';

@ApiTags('reviews')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId/reminders')
export class RemindersController {
  constructor(private readonly queries: RemindersQueries) {}

  @Get()
  @Action('reminders.read')
  @ApiOkResponse({ type: ReminderLog })
  log(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<ReminderLog> {
    return this.queries.log(actor, id, roundId);
  }
}
