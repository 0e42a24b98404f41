import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import { BudgetsRepository } from '#api/features/budgets/budgets.repository';
import type { Budget, BudgetChange } from '#api/features/budgets/budgets.types';

const keyOf = ({ trackId, formatId }: Pick<Budget, 'trackId' | 'formatId'>): string =>
  `${trackId ?? ''}/${formatId ?? ''}`;

/** The places: set, shared out, moved from one track to another, and put back; each is one change of several rows. */
@Injectable()
export class BudgetsService {
  constructor(
    private readonly database: Database,
    private readonly budgets: BudgetsRepository,
    private readonly clock: Clock,
  ) {}

  /** All the changes, or none: one that is not at the version seen leaves everything as it is. */
  change(actor: Actor, conferenceId: string, changes: readonly BudgetChange[]): Promise<Budget[]> {
    authorize('budgets.set', actor);
    const keys = new Set(changes.map(keyOf));
    if (keys.size < changes.length)
      throw new DomainError('invalid', 'The same budget stands in this change twice.');
    if (changes.length === 0) return Promise.resolve([]);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      await this.budgets.hold(tx, conferenceId);
      const before = await this.budgets.all(tx, conferenceId);
      refuseUnknown(before, changes);
      const touched = before.filter((budget) => keys.has(keyOf(budget)));
      if ((await this.budgets.change(tx, conferenceId, changes)) !== changes.length)
        throw staleWrite({ items: touched });
      const places = new Map(touched.map((budget) => [keyOf(budget), budget.places]));
      await record(tx, this.clock, {
        event: 'budgets.changed',
        actorId: actor.userId,
        conferenceId,
        details: {
          changes: changes.map((change) => ({
            trackId: change.trackId,
            formatId: change.formatId,
            before: places.get(keyOf(change)) ?? null,
            after: change.places,
          })),
        },
      });
      const after = await this.budgets.all(tx, conferenceId);
      return after.filter((budget) => keys.has(keyOf(budget)));
    });
  }
}

/** A track or a format that is not of this conference, or neither. */
function refuseUnknown(known: readonly Budget[], changes: readonly BudgetChange[]): void {
  const ids = new Set(known.flatMap(({ trackId, formatId }) => [trackId, formatId]));
  const faults = changes.flatMap(({ trackId, formatId }, i) => {
    if (trackId === null && formatId === null)
      return [{ field: `items.${i}`, reason: 'Say of which track or format.' }];
    return [
      ...(trackId === null || ids.has(trackId)
        ? []
        : [{ field: `items.${i}.trackId`, reason: 'This conference has no such track.' }]),
      ...(formatId === null || ids.has(formatId)
        ? []
        : [{ field: `items.${i}.formatId`, reason: 'This conference has no such format.' }]),
    ];
  });
  if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
}
