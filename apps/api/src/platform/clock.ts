import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { uuidV7 } from '#domain/ids';

/** Time and ids for the services: injected, so that a test can set the time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  newId(): string {
    return uuidV7(Date.now(), randomBytes(10));
  }
}
