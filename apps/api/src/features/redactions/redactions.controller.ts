import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { RedactionsQueries } from '#api/features/redactions/redactions.queries';
import { RedactionsService } from '#api/features/redactions/redactions.service';
import {
  RedactionBody,
  RedactionList,
  RedactionSheet,
  SavedRedaction,
} from '#api/features/redactions/redactions.types';

@ApiTags('redactions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/redactions')
export class RedactionsController {
  constructor(
    private readonly queries: RedactionsQueries,
    private readonly redactions: RedactionsService,
  ) {}

  @Get()
  @Action('redactions.read')
  @ApiOkResponse({ type: RedactionList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<RedactionList> {
    return this.queries.list(actor, id);
  }

  @Get(':number')
  @Action('redaction.change')
  @ApiOkResponse({ type: RedactionSheet })
  sheet(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<RedactionSheet> {
    return this.queries.sheet(actor, id, number);
  }

  @Put(':number')
  @HttpCode(200)
  @Action('redaction.change')
  @Versioned()
  @ApiOkResponse({ type: SavedRedaction })
  save(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: RedactionBody,
  ): Promise<SavedRedaction> {
    return this.redactions.save(actor, id, number, seen, body);
  }

  @Delete(':number')
  @HttpCode(204)
  @Action('redaction.change')
  @Versioned()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.redactions.remove(actor, id, number, seen);
  }
}
