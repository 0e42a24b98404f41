import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference } from '#api/platform/route';
import { BidCoverageQueries } from '#api/features/bids/bid-coverage.queries';
import { BidsQueries } from '#api/features/bids/bids.queries';
import { BidsService } from '#api/features/bids/bids.service';
import { BidBody, BidChangesBody, BidCoverage, BidList, TalkToBidOn } from '#api/features/bids/bids.types';

@ApiTags('bids')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class BidsController {
  constructor(
    private readonly bids: BidsService,
    private readonly queries: BidsQueries,
    private readonly coverages: BidCoverageQueries,
  ) {}

  @Get('bids')
  @Action('bids.read_own')
  @ApiOkResponse({ type: BidList })
  list(@CurrentActor() actor: Actor, @CurrentConference() { id }: RequestConference): Promise<BidList> {
    return this.queries.list(actor, id);
  }

  @Patch('bids')
  @HttpCode(204)
  @Action('bid.change')
  @ApiNoContentResponse()
  changeMany(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() { items }: BidChangesBody,
  ): Promise<void> {
    return this.bids.changeMany(actor, id, items);
  }

  @Get('bids/:number')
  @Action('bid.read_proposal')
  @ApiOkResponse({ type: TalkToBidOn })
  talk(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<TalkToBidOn> {
    return this.queries.talk(actor, id, number);
  }

  @Put('bids/:number')
  @HttpCode(204)
  @Action('bid.change')
  @ApiNoContentResponse()
  place(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() { value }: BidBody,
  ): Promise<void> {
    return this.bids.change(actor, id, number, value);
  }

  @Delete('bids/:number')
  @HttpCode(204)
  @Action('bid.change')
  @ApiNoContentResponse()
  takeBack(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<void> {
    return this.bids.change(actor, id, number, null);
  }

  @Get('bid-coverage')
  @Action('bids.read_coverage')
  @ApiOkResponse({ type: BidCoverage })
  coverage(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<BidCoverage> {
    return this.coverages.read(actor, id);
  }
}
