import { type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions } from '@nestjs/throttler';
import { DomainError } from '#domain/errors';

const MINUTE = 60_000;

const addressOf = (request: Record<string, unknown>): string => String(request['ip']);

/**
 * Two limits on the routes where somebody could guess: tries at one account from one address, and tries from one address
 * at all (a conference's whole committee may sit behind one). `request.ip` is the peer's own, unless proxies are trusted.
 */
export const GUESSING_LIMITS: ThrottlerModuleOptions = [
  {
    name: 'account',
    ttl: MINUTE,
    limit: 20,
    getTracker: (request) => {
      const { email, token } = (request['body'] ?? {}) as { email?: unknown; token?: unknown };
      const { token: link } = (request['params'] ?? {}) as { token?: unknown };
      const at = [email, link].find((each) => typeof each === 'string') ?? typeof token;
      return `${addressOf(request)} ${at.trim().toLowerCase()}`;
    },
  },
  { name: 'address', ttl: MINUTE, limit: 300, getTracker: addressOf },
];

@Injectable()
export class GuessingGuard extends ThrottlerGuard {
  protected override throwThrottlingException(_context: ExecutionContext): Promise<void> {
    throw new DomainError(
      'too_many_requests',
      'That were many tries in a short time. Wait a minute, then try again.',
    );
  }
}

/** Marks a route on which somebody could guess a password, a link or a token. */
export const GuardedAgainstGuessing = (): MethodDecorator & ClassDecorator => UseGuards(GuessingGuard);
