import { ParseUUIDPipe } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

/** The round that an address names, or none: then the current one is meant. */
export const OptionalRound = new ParseUUIDPipe({ optional: true });

/** Documents the parameter `round` of a route: pair it with `@Query('round', OptionalRound)`. */
export const RoundQuery = (): MethodDecorator =>
  ApiQuery({
    name: 'round',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'The review round; left out: the current one',
  });
