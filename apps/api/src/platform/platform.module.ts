import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '#api/platform/clock';
import { CONFIG, type Config } from '#api/platform/config';
import { Database } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { Mail } from '#api/platform/mail';

@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const providers = [{ provide: CONFIG, useValue: config }, Clock, Database, Jobs, Mail];
    return { module: PlatformModule, providers, exports: providers };
  }
}
