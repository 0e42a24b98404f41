import type { TestApp } from '../integration/app';
import type { Browserless } from '../integration/browserless';
import { aConference, type TestConference } from './conferences';
import { aMember, aUser, newId, type Seat } from './people';
import type { Sql } from './sql';

/** A conference ready to assign: eight talks, five reviewers, a chair with a conflict of interest. */
export interface SeasonToAssign {
  readonly conference: TestConference;
  readonly seats: Readonly<Record<'olga' | 'chloe', Seat>>;
  readonly reviewers: readonly Seat[];
  /** Talk #1 is the first. */
  readonly proposalIds: readonly string[];
}

/** The same with its people signed in; the reviewer is the first of the reviewers. */
export interface AssignmentSeason extends SeasonToAssign {
  readonly organizer: Browserless;
  readonly cochair: Browserless;
  readonly reviewer: Browserless;
}

/**
 * Talks 1 to 4 are in Security, the rest in Networking; two reviewers know each. The first reviewer has a conflict of
 * interest with #1; Olga, the organizer, with #2.
 */
export async function aSeasonToAssign(app: Sql, slug: string): Promise<SeasonToAssign> {
  const conference = await aConference(app, slug);
  const { id, tracks } = conference;
  const named = (name: string) => aUser(app, `${name} ${slug}`);
  const olga = await aMember(app, id, await named('Olga'), ['organizer']);
  const chloe = await aMember(app, id, await named('Chloe'), ['cochair']);
  const reviewers: Seat[] = [];
  for (const [i, name] of ['Rita', 'Ravi', 'Rosa', 'Remy', 'Rolf'].entries()) {
    const seat = await aMember(app, id, await named(name), ['reviewer']);
    reviewers.push(seat);
    if (i === 4) continue;
    await app.sql(
      'insert into expertise (conference_id, member_id, track_id, level) values ($1, $2, $3, 3)',
      [id, seat.memberId, tracks[i < 2 ? 'Security' : 'Networking']],
    );
  }
  const proposalIds = Array.from({ length: 8 }, newId);
  for (const [i, proposalId] of proposalIds.entries()) {
    await app.sql(
      `insert into proposals (conference_id, id, number, track_id, title, state, submitted_at, conflicts_known)
       values ($1, $2, $3, $4, $5, 'submitted', now(), true)`,
      [id, proposalId, i + 1, tracks[i < 4 ? 'Security' : 'Networking'], `Talk ${i + 1} of ${slug}`],
    );
  }
  await aConflictOfInterest(app, id, proposalIds[0]!, reviewers[0]!.memberId);
  await aConflictOfInterest(app, id, proposalIds[1]!, olga.memberId);
  return { conference, seats: { olga, chloe }, reviewers, proposalIds };
}

export async function anAssignmentSeason(app: TestApp, slug: string): Promise<AssignmentSeason> {
  const season = await aSeasonToAssign(app, slug);
  return {
    ...season,
    organizer: await app.visitor().signIn(season.seats.olga.email),
    cochair: await app.visitor().signIn(season.seats.chloe.email),
    reviewer: await app.visitor().signIn(season.reviewers[0]!.email),
  };
}

/** A declared one. */
export async function aConflictOfInterest(
  app: Sql,
  conferenceId: string,
  proposalId: string,
  memberId: string,
): Promise<void> {
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conferenceId, proposalId, memberId],
  );
}
