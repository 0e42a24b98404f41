import { Module } from '@nestjs/common';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { ConflictMatchesController } from '#api/features/committee/conflict-matches.controller';
import { ConflictMatchesQueries } from '#api/features/committee/conflict-matches.queries';
import { ConflictMatchesRepository } from '#api/features/committee/conflict-matches.repository';
import { ConflictMatchesService } from '#api/features/committee/conflict-matches.service';
import { DeclaredRelationsController } from '#api/features/committee/declared-relations.controller';
import { DeclaredRelationsQueries } from '#api/features/committee/declared-relations.queries';
import { DeclaredRelationsService } from '#api/features/committee/declared-relations.service';
import { PeopleCheckController } from '#api/features/committee/people-check.controller';
import { PeopleCheckQueries } from '#api/features/committee/people-check.queries';

/** What people say of conflicts of interest beside what is declared of single talks. */
@Module({
  imports: [ConflictDetectionModule],
  controllers: [ConflictMatchesController, DeclaredRelationsController, PeopleCheckController],
  providers: [
    ConflictMatchesService,
    ConflictMatchesQueries,
    ConflictMatchesRepository,
    DeclaredRelationsService,
    DeclaredRelationsQueries,
    PeopleCheckQueries,
  ],
})
export class ConflictMatchesModule {}
