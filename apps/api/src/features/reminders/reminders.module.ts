import { Module } from '@nestjs/common';
import { AuthModule } from '#api/features/auth/auth.module';
import { RemindersController } from '#api/features/reminders/reminders.controller';
import { RemindersQueries } from '#api/features/reminders/reminders.queries';
import { RemindersRepository } from '#api/features/reminders/reminders.repository';
import { RemindersService } from '#api/features/reminders/reminders.service';

@Module({
  imports: [AuthModule],
  controllers: [RemindersController],
  providers: [RemindersQueries, RemindersRepository, RemindersService],
})
export class RemindersModule {}
