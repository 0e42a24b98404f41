import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { ExperienceBody, MyExperience } from '#api/features/context/context.types';
import { ExperienceService } from '#api/features/context/experience.service';

@ApiTags('my proposals')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/my-proposals/:number/my-experience')
export class ExperienceController {
  constructor(private readonly experiences: ExperienceService) {}

  @Get()
  @Action('my_experience.read')
  @ApiOkResponse({ type: MyExperience })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<MyExperience> {
    return this.experiences.read(actor, id, number);
  }

  @Put()
  @Action('my_experience.edit')
  @Versioned()
  @ApiOkResponse({ type: MyExperience })
  edit(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() seen: number | null,
    @Body() body: ExperienceBody,
  ): Promise<MyExperience> {
    return this.experiences.edit(actor, id, number, seen, body);
  }
}
