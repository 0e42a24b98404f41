import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import { MyProposalsQueries } from '#api/features/proposals/my-proposals.queries';
import { MyProposalsService } from '#api/features/proposals/my-proposals.service';
import {
  MyProposal,
  MyProposalList,
  MySpeakerBody,
  ProposalBody,
} from '#api/features/proposals/proposals.types';
import { SpeakersService } from '#api/features/proposals/speakers.service';

@ApiTags('my proposals')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug/my-proposals')
export class MyProposalsController {
  constructor(
    private readonly proposals: MyProposalsService,
    private readonly speakers: SpeakersService,
    private readonly queries: MyProposalsQueries,
  ) {}

  @Get()
  @Action('my_proposals.list')
  @ApiOkResponse({ type: MyProposalList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
  ): Promise<MyProposalList> {
    return this.queries.list(actor, conference);
  }

  @Post()
  @Action('proposal.create')
  @ApiCreatedResponse({ type: MyProposal })
  create(
    @CurrentActor() actor: Actor,
    @CurrentConference() conference: RequestConference,
    @Body() body: ProposalBody,
  ): Promise<MyProposal> {
    return this.proposals.create(actor, conference, body);
  }

  @Get(':number')
  @Action('my_proposal.read')
  @ApiOkResponse({ type: MyProposal })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<MyProposal> {
    return this.queries.detail(actor, id, number);
  }

  @Patch(':number')
  @Action('proposal.edit')
  @Versioned()
  @ApiOkResponse({ type: MyProposal })
  edit(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
    @Body() body: ProposalBody,
  ): Promise<MyProposal> {
    return this.proposals.edit(actor, id, number, version, body);
  }

  @Post(':number/submit')
  @HttpCode(200)
  @Action('proposal.submit')
  @Versioned()
  @ApiOkResponse({ type: MyProposal })
  submit(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
  ): Promise<MyProposal> {
    return this.proposals.submit(actor, id, number, version);
  }

  @Post(':number/withdraw')
  @HttpCode(200)
  @Action('proposal.withdraw')
  @Versioned()
  @ApiOkResponse({ type: MyProposal })
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
  ): Promise<MyProposal> {
    return this.proposals.withdraw(actor, id, number, version);
  }

  @Post(':number/restore')
  @HttpCode(200)
  @Action('proposal.restore')
  @Versioned()
  @ApiOkResponse({ type: MyProposal })
  restore(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
  ): Promise<MyProposal> {
    return this.proposals.restore(actor, id, number, version);
  }

  @Put(':number/my-speaker')
  @Action('my_speaker.edit')
  @Versioned()
  @ApiOkResponse({ type: MyProposal })
  editOwnData(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @SeenVersion() version: number | null,
    @Body() body: MySpeakerBody,
  ): Promise<MyProposal> {
    return this.speakers.editOwn(actor, id, number, version, body);
  }
}
