import { Module } from '@nestjs/common';
import { BidCoverageQueries } from '#api/features/bids/bid-coverage.queries';
import { BidsController } from '#api/features/bids/bids.controller';
import { BidsQueries } from '#api/features/bids/bids.queries';
import { BidsRepository } from '#api/features/bids/bids.repository';
import { BidsService } from '#api/features/bids/bids.service';

@Module({
  controllers: [BidsController],
  providers: [BidsService, BidsQueries, BidCoverageQueries, BidsRepository],
})
export class BidsModule {}
