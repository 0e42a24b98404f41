import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Database, INSTALLATION } from '#api/platform/database';
import { Text } from '#api/platform/fields';
import { Action } from '#api/platform/route';

export class Health {
  @Text({ max: 10 }) status: string;
}

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** 200 only when the database answers. */
  @Get()
  @Action('health.read')
  @ApiOkResponse({ type: Health })
  async read(): Promise<Health> {
    await this.database.read(INSTALLATION, (tx) => tx.one('select 1'));
    return { status: 'ok' };
  }
}
