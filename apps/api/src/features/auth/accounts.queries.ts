import { Injectable } from '@nestjs/common';
import { Database, INSTALLATION } from '#api/platform/database';
import { Mail } from '#api/platform/mail';
import type { CurrentLogin, InstallationState, PreviewMail } from '#api/features/auth/auth.types';

@Injectable()
export class AccountsQueries {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
  ) {}

  async installation(): Promise<InstallationState> {
    const row = await this.database.read(INSTALLATION, (tx) =>
      tx.one<{ hasAccount: boolean; hasDemo: boolean }>(
        `select exists (select 1 from users) as "hasAccount", exists (select 1 from conferences where is_demo) as "hasDemo"`,
      ),
    );
    return { needsSetup: !row!.hasAccount, hasDemo: row!.hasDemo, mailIsStored: this.mail.isStored };
  }

  async login(userId: string | null, lookingFrom: string | null): Promise<CurrentLogin> {
    if (!userId) return { user: null, lookingFrom: null };
    const rows = await this.database.read({ userId, conferenceId: null }, (tx) =>
      tx.rows<{
        id: string;
        name: string;
        email: string;
        emailVerified: boolean;
        isAdmin: boolean;
        isDemo: boolean;
      }>(
        `select u.id, u.name, e.address as email, e.verified_at is not null as "emailVerified", u.is_admin as "isAdmin", u.is_demo as "isDemo"
         from users u left join emails e on e.user_id = u.id and e.is_primary
         where u.id = any($1::uuid[])`,
        [lookingFrom ? [userId, lookingFrom] : [userId]],
      ),
    );
    const user = rows.find((row) => row.id === userId) ?? null;
    const admin = rows.find((row) => row.id === lookingFrom);
    return { user, lookingFrom: admin ? { id: admin.id, name: admin.name } : null };
  }

  async mails(): Promise<PreviewMail[]> {
    return this.database.read(INSTALLATION, (tx) =>
      tx.rows<PreviewMail>(
        // What waits for no server to send it is read here; of what was sent, the links are its receiver's alone.
        `select id, to_address as "to", subject, case when state = 'stored' then body else '' end as body, state,
           created_at as "createdAt"
         from mails order by id desc limit 200`,
      ),
    );
  }
}
