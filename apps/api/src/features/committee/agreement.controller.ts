import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { AgreementService } from '#api/features/committee/agreement.service';
import { Agreement, AgreementBody } from '#api/features/committee/committee.types';

@ApiTags('committee')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/my-seat/agreement')
export class AgreementController {
  constructor(private readonly agreement: AgreementService) {}

  @Get()
  @Action('seat.agree')
  @ApiOkResponse({ type: Agreement })
  read(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<Agreement> {
    return this.agreement.read(actor, id);
  }

  @Put()
  @HttpCode(204)
  @Action('seat.agree')
  @ApiNoContentResponse()
  agree(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() body: AgreementBody,
  ): Promise<void> {
    return this.agreement.agree(actor, id, body);
  }
}
