import { Injectable } from '@nestjs/common';
import type { DemoAdmin } from '#api/features/exchange/demo/demo-seasons';
import type { Tx } from '#api/platform/tx';

/** Writes demo conferences and their people, and reads nobody else's. */
@Injectable()
export class DemoRepository {
  /** Holds back a second loading or removal until this transaction ends. */
  async isLoaded(tx: Tx): Promise<boolean> {
    await tx.run(`select pg_advisory_xact_lock(hashtextextended('the demo', 0))`);
    return (await tx.one('select 1 from conferences where is_demo limit 1')) !== null;
  }

  async admin(tx: Tx, userId: string): Promise<DemoAdmin> {
    const admin = await tx.one<DemoAdmin>(
      `select u.id as "userId", u.name, e.address as email from users u join emails e on e.user_id = u.id and e.is_primary where u.id = $1`,
      [userId],
    );
    return admin!;
  }

  async isAdmin(tx: Tx, userId: string): Promise<boolean> {
    return (await tx.one('select 1 from users where id = $1 and is_admin', [userId])) !== null;
  }

  async isDemoPerson(tx: Tx, userId: string): Promise<boolean> {
    return (await tx.one('select 1 from users where id = $1 and is_demo', [userId])) !== null;
  }

  /** Takes away what the demo brought and what was done in it; a venue that another conference uses stays. */
  async remove(tx: Tx): Promise<void> {
    const venues = await tx.rows<{ id: string }>(
      `select distinct r.venue_id as id from rooms r join conference_rooms cr on cr.room_id = r.id join conferences c on c.id = cr.conference_id
       where c.is_demo and r.venue_id not in (select o.venue_id from rooms o join conference_rooms u on u.room_id = o.id
         join conferences k on k.id = u.conference_id where not k.is_demo)`,
    );
    // What a conference must not lose while it lives is taken out first: its foreign keys do not cascade.
    for (const table of ['reviews', 'sessions', 'proposals'])
      await tx.run(`delete from ${table} where conference_id in (select id from conferences where is_demo)`);
    await tx.run('delete from conferences where is_demo');
    await tx.run('delete from venues where id = any($1::uuid[])', [venues.map(({ id }) => id)]);
    await tx.run(`delete from logins where sess->>'userId' in (select id::text from users where is_demo)`);
    await tx.run('delete from users where is_demo');
  }
}
