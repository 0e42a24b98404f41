import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/errors';
import type { Action as PolicyAction } from '#domain/access/policy';
import type { RequestConference, RostrumRequest } from '#api/platform/request';

export const ACTION = 'rostrum:action';

/** The policy action a route stands under. Start-up fails on a route without one. */
export const Action = (action: PolicyAction): MethodDecorator => SetMetadata(ACTION, action);

const request = (context: ExecutionContext): RostrumRequest =>
  context.switchToHttp().getRequest<RostrumRequest>();

/** Who asks, as the guard loaded them. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = request(context);
  if (!actor) throw new Error('The actor guard did not run.');
  return actor;
});

/** The conference named by :slug. */
export const CurrentConference = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestConference => {
    const { conference } = request(context);
    if (!conference) throw new Error('This route has no :slug.');
    return conference;
  },
);

// A larger one than a column holds: nobody has seen it, and no row is at it.
const LARGEST_VERSION = 2_147_483_647;

const readVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const { headers } = request(context);
  if (headers['if-none-match'] === '*') return null;
  const match = /^(?:W\/)?"(\d+)"$/.exec(headers['if-match'] ?? '');
  if (!match) {
    throw new DomainError(
      'version_required',
      'Say which version you saw: If-Match: "3", or If-None-Match: * to create.',
    );
  }
  return Math.min(Number(match[1]), LARGEST_VERSION);
});

/**
 * The version the caller saw (`If-Match: "3"`), or null for a creation (`If-None-Match: *`). Neither: 428.
 * Documents the header on the route as well: pair it with @Versioned().
 */
export const SeenVersion = readVersion;
export const Versioned = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version seen, quoted: "3". A stale one is answered 412.',
  });
