import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { ImportBatchEntity } from '#api/features/exchange/import-batch.entity';
import type { Owner } from '#api/features/exchange/import/seat-members';

@Injectable()
export class ImportsRepository {
  /** The account that has proved the address, or without one the first admin's. */
  owner(tx: Tx, email: string | null): Promise<Owner | null> {
    return tx.one<Owner>(
      `select u.id as "userId", u.name, e.address as email from users u join emails e on e.user_id = u.id and e.verified_at is not null
       where ($1::text is null and u.is_admin or e.address = $1) and not u.is_demo
       order by u.created_at, e.is_primary desc limit 1`,
      [email],
    );
  }

  async slugIsTaken(tx: Tx, slug: string): Promise<boolean> {
    return (await tx.one('select 1 from conferences where slug = $1', [slug])) !== null;
  }

  /**
   * Whose account each address opens: whoever has proved it, else one that an import made and nobody has entered yet
   * (no password, no proved address), which only a link mailed to that address can open.
   */
  async accountsOf(tx: Tx, emails: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.rows<{ address: string; userId: string }>(
      `select distinct on (e.address) e.address, e.user_id as "userId" from emails e join users u on u.id = e.user_id
       where e.address = any($1::text[]) and not u.is_demo and (e.verified_at is not null
         or (u.password_hash is null and e.is_primary
           and not exists (select 1 from emails o where o.user_id = u.id and o.verified_at is not null)))
       order by e.address, e.verified_at nulls last, e.created_at`,
      [emails],
    );
    return new Map(rows.map(({ address, userId }) => [address, userId]));
  }

  async addBatch(tx: Tx, batch: Partial<ImportBatchEntity>): Promise<void> {
    await tx.insert(ImportBatchEntity, [batch]);
  }

  async conflictedReviews(tx: Tx, conferenceId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `select count(*)::int as count from reviews r where r.conference_id = $1 and exists (
         select 1 from conflicts_of_interest c
         where c.conference_id = r.conference_id and c.proposal_id = r.proposal_id and c.member_id = r.member_id)`,
      [conferenceId],
    );
    return row!.count;
  }
}
