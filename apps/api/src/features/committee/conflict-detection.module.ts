import { Module } from '@nestjs/common';
import { ConflictDetection } from '#api/features/committee/conflict-detection';

/** Apart from the committee's module: accounts, proposals and imports change what detection looks at, too. */
@Module({ providers: [ConflictDetection], exports: [ConflictDetection] })
export class ConflictDetectionModule {}
