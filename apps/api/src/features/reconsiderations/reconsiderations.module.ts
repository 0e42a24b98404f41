import { Module } from '@nestjs/common';
import { DiscussionsModule } from '#api/features/discussions/discussions.module';
import { ReconsiderationsController } from '#api/features/reconsiderations/reconsiderations.controller';
import { ReconsiderationsQueries } from '#api/features/reconsiderations/reconsiderations.queries';
import { ReconsiderationsRepository } from '#api/features/reconsiderations/reconsiderations.repository';
import { ReconsiderationsService } from '#api/features/reconsiderations/reconsiderations.service';

@Module({
  imports: [DiscussionsModule],
  controllers: [ReconsiderationsController],
  providers: [ReconsiderationsService, ReconsiderationsQueries, ReconsiderationsRepository],
})
export class ReconsiderationsModule {}
