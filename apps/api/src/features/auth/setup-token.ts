import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { invalidField } from '#domain/errors';
import { CONFIG, type Config } from '#api/platform/config';

/** Where the server listens beyond this machine, the first account needs the token printed at start. */
@Injectable()
export class SetupToken {
  readonly value: string | null;

  constructor(@Inject(CONFIG) config: Config) {
    const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(config.host) && config.trustedProxies === 0;
    this.value = isLocal ? null : randomBytes(12).toString('base64url');
  }

  check(given: string | undefined): void {
    if (this.value === null) return;
    const expected = Buffer.from(this.value);
    const actual = Buffer.from(given ?? '');
    if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
      throw invalidField('token', 'Enter the set-up token that the server printed when it started.');
    }
  }
}
