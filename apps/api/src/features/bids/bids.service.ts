import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, notFound } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { loadProposalFacts } from '#api/features/proposals/proposal-facts';
import { biddable, inCurrentRound, takesPartNow } from '#api/features/bids/biddable';
import { openWindow } from '#api/features/bids/bid-window';
import { BidsRepository } from '#api/features/bids/bids.repository';
import type { BidChange } from '#api/features/bids/bids.types';

const PROPOSALS = `
  select p.id, p.number from proposals p ${inCurrentRound('p')}
    join committee_members m on m.conference_id = p.conference_id and m.id = $2 and m.state = 'active' and ${takesPartNow('m')}
  where p.conference_id = $1 and p.number = any($4::integer[]) and ${biddable('$3', 'm', 'p')}`;

/** A member's own bids. Nobody else writes them, so they carry no version: the last word counts. */
@Injectable()
export class BidsService {
  constructor(
    private readonly database: Database,
    private readonly bids: BidsRepository,
    private readonly clock: Clock,
  ) {}

  /** One bid; null takes it back, and is refused as not there where there was none. */
  async change(actor: Actor, conferenceId: string, number: number, value: number | null): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const now = this.clock.now();
      await openWindow(tx, actor, conferenceId, now);
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, now);
      authorize('bid.change', actor, facts);
      const changed = await this.save(tx, actor, conferenceId, [{ number, value }], () => facts.proposalId);
      if (changed === 0 && value === null) throw notFound();
    });
  }

  /** Many at once: all of them, or none with every refused one named. */
  async changeMany(actor: Actor, conferenceId: string, items: readonly BidChange[]): Promise<void> {
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      await openWindow(tx, actor, conferenceId, this.clock.now());
      const rows = await tx.rows<{ id: string; number: number }>(PROPOSALS, [
        conferenceId,
        actor.seat!.memberId,
        actor.userId,
        items.map(({ number }) => number),
      ]);
      const ids = new Map(rows.map(({ id, number }) => [number, id]));
      refuseUnknown(items, ids);
      await this.save(tx, actor, conferenceId, lastOfEach(items), (number) => ids.get(number)!);
    });
  }

  private async save(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    items: readonly BidChange[],
    idOf: (number: number) => string,
  ): Promise<number> {
    const { memberId } = actor.seat!;
    const bids = items.map(({ number, value }) => ({ proposalId: idOf(number), value }));
    const changed = await this.bids.save(tx, { conferenceId, memberId }, bids);
    if (changed > 0) {
      await record(tx, this.clock, {
        event: 'bids.changed',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { items },
      });
    }
    return changed;
  }
}

const lastOfEach = (items: readonly BidChange[]): BidChange[] => [
  ...new Map(items.map((item) => [item.number, item])).values(),
];

function refuseUnknown(items: readonly BidChange[], known: ReadonlyMap<number, string>): void {
  const faults = items.flatMap(({ number }, i) =>
    known.has(number)
      ? []
      : [{ field: `items.${i}.number`, reason: `There is no talk #${number}, or none that you may bid on.` }],
  );
  if (faults.length > 0)
    throw new DomainError('invalid', 'Some of these talks are not there to bid on. Nothing was saved.', {
      faults: faults.slice(0, 1000),
    });
}
