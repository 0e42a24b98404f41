import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/errors';
import { matching } from '#domain/ranking/query/match-query';
import { parseQuery } from '#domain/ranking/query/parse-query';
import { RankedListQueries } from '#api/features/decisions/ranked-list.queries';
import type { RankedList } from '#api/features/decisions/ranked-list.types';

/**
 * What a query finds, for whatever acts on it: bulk decisions, mails, exports. The same definition as on the page, over
 * the very list that this person would be shown, so that nothing hidden from them can change what is found.
 */
@Injectable()
export class RankedQuery {
  constructor(private readonly ranking: RankedListQueries) {}

  /** The numbers of the talks that it finds for this person. */
  async numbers(
    actor: Actor,
    conferenceId: string,
    roundId: string | null,
    query: string,
  ): Promise<ReadonlySet<number>> {
    const list = await this.ranking.read(actor, conferenceId, roundId);
    return new Set(found(list, query).map((place) => list.rows.number[place]!));
  }
}

/** The places of the rows that a query finds, in the order of the list; a query with a fault is refused as a whole. */
export function found(list: RankedList, query: string): number[] {
  const { terms, faults } = parseQuery(query, list);
  if (faults.length > 0)
    throw new DomainError('invalid', 'The query cannot be read; nothing was done.', {
      faults: faults.map(({ from, to, reason }) => ({
        field: 'query',
        reason: `${query.slice(from, Math.min(to, from + 60))}: ${reason}`,
      })),
    });
  return matching(terms, list);
}
