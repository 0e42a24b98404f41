import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { ReconsiderationsQueries } from '#api/features/reconsiderations/reconsiderations.queries';
import { ReconsiderationsService } from '#api/features/reconsiderations/reconsiderations.service';
import {
  Asked,
  ReconsiderationBody,
  ReconsiderationList,
} from '#api/features/reconsiderations/reconsiderations.types';

@ApiTags('discussions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class ReconsiderationsController {
  constructor(
    private readonly reconsiderations: ReconsiderationsService,
    private readonly queries: ReconsiderationsQueries,
  ) {}

  @Get('proposals/:number/reconsiderations')
  @Action('reconsideration.ask')
  @ApiOkResponse({ type: ReconsiderationList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReconsiderationList> {
    return this.queries.list(actor, id, number);
  }

  @Post('proposals/:number/reconsiderations')
  @Action('reconsideration.ask')
  @ApiCreatedResponse({ type: Asked })
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: ReconsiderationBody,
  ): Promise<Asked> {
    return { count: await this.reconsiderations.ask(actor, id, number, body) };
  }

  @Delete('proposals/:number/reconsiderations/:reconsiderationId')
  @HttpCode(204)
  @Action('reconsideration.ask')
  @Versioned()
  @ApiNoContentResponse()
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('reconsiderationId', ParseUUIDPipe) id: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.reconsiderations.withdraw(actor, conferenceId, number, { id, seen: seen ?? 0 });
  }

  @Post('reviews/:number/stands')
  @HttpCode(204)
  @Action('reconsideration.answer')
  @ApiNoContentResponse()
  stands(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.reconsiderations.stands(actor, id, number);
  }
}
