import { Module } from '@nestjs/common';
import { AccountsController } from '#api/features/auth/accounts.controller';
import { AccountsQueries } from '#api/features/auth/accounts.queries';
import { AccountsRepository } from '#api/features/auth/accounts.repository';
import { AccountsService } from '#api/features/auth/accounts.service';
import { InstallationController } from '#api/features/auth/installation.controller';
import { LocalStrategy } from '#api/features/auth/local.strategy';
import { SetupToken } from '#api/features/auth/setup-token';
import { ConflictDetectionModule } from '#api/features/committee/conflict-detection.module';
import { ProposalsModule } from '#api/features/proposals/proposals.module';

@Module({
  imports: [ConflictDetectionModule, ProposalsModule],
  controllers: [InstallationController, AccountsController],
  providers: [AccountsService, AccountsQueries, AccountsRepository, LocalStrategy, SetupToken],
  exports: [AccountsService, AccountsQueries, AccountsRepository],
})
export class AuthModule {}
