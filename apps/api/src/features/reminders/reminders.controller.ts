import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { RemindersQueries } from '#api/features/reminders/reminders.queries';
import { RemindersService } from '#api/features/reminders/reminders.service';
import {
  ReminderByHandBody,
  ReminderLog,
  ReminderPreview,
  RemindersSent,
} from '#api/features/reminders/reminders.types';

@ApiTags('reviews')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/rounds/:roundId/reminders')
export class RemindersController {
  constructor(
    private readonly queries: RemindersQueries,
    private readonly service: RemindersService,
  ) {}

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

  @Get('preview')
  @Action('reminders.send')
  @ApiOkResponse({ type: ReminderPreview })
  preview(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<ReminderPreview> {
    return this.queries.preview(actor, id, roundId);
  }

  @Post()
  @Action('reminders.send')
  @ApiCreatedResponse({ type: RemindersSent })
  async send(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('roundId', ParseUUIDPipe) roundId: string,
    @Body() { memberIds }: ReminderByHandBody,
  ): Promise<RemindersSent> {
    return { count: await this.service.remindByHand(actor, id, roundId, memberIds) };
  }
}
