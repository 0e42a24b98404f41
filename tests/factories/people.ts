import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Role } from '#domain/access/actor';
import { uuidV7 } from '#domain/ids';
import type { Sql } from './sql';
import { PASSWORD } from '../integration/browserless';

export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

// One cheap hash for everyone: signing in is not what these tests are about.
const hashed = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** A user with a verified address, made beside the server. */
export async function aUser(
  app: Sql,
  name: string,
  options: { isAdmin?: boolean; email?: string } = {},
): Promise<Person> {
  const userId = newId();
  const email = options.email ?? `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.org`;
  await app.sql('insert into users (id, name, password_hash, is_admin) values ($1, $2, $3, $4)', [
    userId,
    name,
    await hashed,
    options.isAdmin ?? false,
  ]);
  await app.sql(
    'insert into emails (id, user_id, address, is_primary, verified_at) values ($1, $2, $3, true, now())',
    [newId(), userId, email],
  );
  return { userId, name, email };
}

export interface Seat extends Person {
  readonly memberId: string;
}

/** An active seat with roles, its holder agreed to confidentiality; conflict detection counts as run. */
export async function aMember(
  app: Sql,
  conferenceId: string,
  person: Person,
  roles: readonly (Role | { role: 'track_chair'; trackId: string })[],
  company = '',
): Promise<Seat> {
  const memberId = newId();
  await app.sql(
    `insert into committee_members (conference_id, id, user_id, email, name, company, company_key, state, joined_at, agreed_to, agreed_at, conflicts_known)
     values ($1, $2, $3, $4, $5, $6, lower($6), 'active', now(), 'a test', now(), true)`,
    [conferenceId, memberId, person.userId, person.email, person.name, company],
  );
  for (const role of roles) {
    const [name, trackId] = typeof role === 'string' ? [role, null] : [role.role, role.trackId];
    await app.sql(
      'insert into member_roles (conference_id, member_id, role, track_id) values ($1, $2, $3, $4)',
      [conferenceId, memberId, name, trackId],
    );
  }
  return { ...person, memberId };
}
