import { Injectable } from '@nestjs/common';
import type { Tx } from '#api/platform/tx';
import { EmailEntity, SignInLinkEntity, UserEntity } from '#api/features/auth/user.entity';

export interface AccountByAddress {
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly isVerified: boolean;
}

@Injectable()
export class AccountsRepository {
  async add(
    tx: Tx,
    user: Pick<UserEntity, 'id' | 'name' | 'passwordHash' | 'isAdmin'>,
    email: Pick<EmailEntity, 'id' | 'address' | 'verifiedAt'>,
  ): Promise<void> {
    await tx.insert(UserEntity, [user]);
    await tx.insert(EmailEntity, [{ ...email, userId: user.id, isPrimary: true }]);
  }

  /** True where no account exists; holds back a second first account until this transaction ends. */
  async isEmptyInstallation(tx: Tx): Promise<boolean> {
    await tx.run('lock table users in share row exclusive mode');
    return (await tx.one('select 1 from users limit 1')) === null;
  }

  /** The verified owner first; else whoever signed up with the address. */
  byAddress(tx: Tx, address: string): Promise<AccountByAddress[]> {
    return tx.rows<AccountByAddress>(
      `select u.id as "userId", u.password_hash as "passwordHash", e.verified_at is not null as "isVerified"
       from emails e join users u on u.id = e.user_id
       where e.address = $1 order by e.verified_at nulls last limit 5`,
      [address],
    );
  }

  async addLinks(
    tx: Tx,
    links: readonly Pick<SignInLinkEntity, 'tokenHash' | 'userId' | 'address' | 'leadsTo' | 'expiresAt'>[],
  ): Promise<void> {
    await tx.insert(SignInLinkEntity, links);
  }

  /** How many links were mailed to the address since then. */
  async linksSince(tx: Tx, address: string, since: Date): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'select count(*) from sign_in_links where address = $1 and created_at > $2',
      [address, since],
    );
    return row!.count;
  }

  /** Uses the link up; null where it is unknown, used or expired. */
  useLink(
    tx: Tx,
    tokenHash: string,
    now: Date,
  ): Promise<{ userId: string; address: string; leadsTo: string } | null> {
    return tx.one(
      `update sign_in_links set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
       returning user_id as "userId", address, leads_to as "leadsTo"`,
      [tokenHash, now],
    );
  }

  /** Lists an address, not proved yet, beside the user's others. */
  async addAddress(tx: Tx, id: string, userId: string, address: string): Promise<void> {
    await tx.run(
      'insert into emails (id, user_id, address) values ($1, $2, $3) on conflict (user_id, address) do nothing',
      [id, userId, address],
    );
  }

  /** Marks the address as proved, unless somebody else has proved it first; true where it was not proved before. */
  async verify(tx: Tx, userId: string, address: string, now: Date): Promise<boolean> {
    const changed = await tx.run(
      `update emails set verified_at = $3 where user_id = $1 and address = $2 and verified_at is null
       and not exists (select 1 from emails o where o.address = $2 and o.verified_at is not null and o.user_id <> $1)`,
      [userId, address, now],
    );
    return changed > 0;
  }

  async lockOutOthers(tx: Tx, userId: string): Promise<void> {
    await tx.run(
      'update users set password_hash = null, version = version + 1, updated_at = now() where id = $1',
      [userId],
    );
    await tx.run(`delete from logins where sess->>'userId' = $1`, [userId]);
  }
}
