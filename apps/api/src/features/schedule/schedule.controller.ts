import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { Saved } from '#api/features/conferences/conferences.types';
import { ScheduleCalendar } from '#api/features/schedule/schedule-calendar';
import { ScheduleQueries } from '#api/features/schedule/schedule.queries';
import { ScheduleService } from '#api/features/schedule/schedule.service';
import {
  KnownRoomList,
  NewSessionBody,
  PlacementBody,
  ScheduleBoard,
  ScheduleSetupBody,
  SessionChangeBody,
  SessionSaved,
  TakenIn,
} from '#api/features/schedule/schedule.types';
import { SetupService } from '#api/features/schedule/setup.service';

@ApiTags('schedule')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ScheduleController {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly setup: SetupService,
    private readonly queries: ScheduleQueries,
    private readonly calendar: ScheduleCalendar,
  ) {}

  @Get('schedule')
  @Action('schedule.read')
  @ApiOkResponse({ type: ScheduleBoard })
  board(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<ScheduleBoard> {
    return this.queries.board(actor, id);
  }

  @Get('schedule.ics')
  @Action('schedule.export')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  async ics(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id, slug }: RequestConference,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    response.attachment(`${slug}-schedule.ics`);
    return this.calendar.of(actor, id);
  }

  @Put('schedule/setup')
  @Action('schedule.configure')
  @Versioned()
  @ApiOkResponse({ type: Saved })
  async configure(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @SeenVersion() version: number | null,
    @Body() body: ScheduleSetupBody,
  ): Promise<Saved> {
    return { version: await this.setup.configure(actor, id, version, body) };
  }

  /** Rooms of the conferences that one chairs: those that this one can share. */
  @Get('rooms')
  @Action('schedule.configure')
  @ApiOkResponse({ type: KnownRoomList })
  async rooms(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<KnownRoomList> {
    return { items: await this.queries.rooms(actor, id) };
  }

  @Post('sessions/from-decisions')
  @Action('sessions.take_in')
  @ApiCreatedResponse({ type: TakenIn })
  takeIn(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<TakenIn> {
    return this.schedule.takeIn(actor, id);
  }

  @Post('sessions')
  @Action('session.add')
  @ApiCreatedResponse({ type: SessionSaved })
  add(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: NewSessionBody,
  ): Promise<SessionSaved> {
    return this.schedule.add(actor, id, body);
  }

  @Patch('sessions/:sessionId')
  @Action('session.change')
  @Versioned()
  @ApiOkResponse({ type: SessionSaved })
  change(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @SeenVersion() version: number | null,
    @Body() body: SessionChangeBody,
  ): Promise<SessionSaved> {
    return this.schedule.change(actor, id, sessionId, version, body);
  }

  @Delete('sessions/:sessionId')
  @Action('session.remove')
  @Versioned()
  @ApiOkResponse({ type: SessionSaved })
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @SeenVersion() version: number | null,
  ): Promise<SessionSaved> {
    return this.schedule.remove(actor, id, sessionId, version);
  }

  @Put('placements/:sessionId')
  @Action('session.place')
  @Versioned()
  @ApiOkResponse({ type: SessionSaved })
  place(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @SeenVersion() version: number | null,
    @Body() body: PlacementBody,
  ): Promise<SessionSaved> {
    return this.schedule.place(actor, id, sessionId, version, body);
  }

  @Delete('placements/:sessionId')
  @Action('session.place')
  @Versioned()
  @ApiOkResponse({ type: SessionSaved })
  takeOut(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @SeenVersion() version: number | null,
  ): Promise<SessionSaved> {
    return this.schedule.takeOut(actor, id, sessionId, version);
  }
}
