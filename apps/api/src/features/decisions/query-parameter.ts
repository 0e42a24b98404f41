import { Injectable, type PipeTransform } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { DomainError } from '#domain/errors';
import { QUERY_LIMITS } from '#domain/ranking/query/query';

/** The query that an address holds; empty: none. */
@Injectable()
export class OptionalQuery implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (value === undefined) return '';
    if (typeof value === 'string' && value.length <= QUERY_LIMITS.text)
      return value.replaceAll('\u0000', '').trim();
    throw new DomainError('invalid', `Write one query of at most ${QUERY_LIMITS.text} characters.`);
  }
}

/** Documents the parameter `query` of a route: pair it with `@Query('query', OptionalQuery)`. */
export const TalkQuery = (): MethodDecorator =>
  ApiQuery({
    name: 'query',
    required: false,
    schema: { type: 'string', maxLength: QUERY_LIMITS.text },
    description: 'Only ranked talks that fit it, such as track:security score>3.8; left out: all',
  });
