import type { TestApp } from '../integration/app';
import type { Browserless } from '../integration/browserless';
import { aConference, type TestConference } from './conferences';
import { aMember, aUser, newId, type Seat } from './people';

/** A conference ready to assign: eight talks, five reviewers, a chair with a conflict of interest. */
export interface AssignmentSeason {
  readonly conference: TestConference;
  readonly organizer: Browserless;
  readonly cochair: Browserless;
  readonly reviewer: Browserless;
  readonly seats: Readonly<Record<'olga' | 'chloe', Seat>>;
  /** Rita is one of them. */
  readonly reviewers: readonly Seat[];
  /** Talk #1 is the first. */
  readonly proposalIds: readonly string[];
}

/**
 * Talks 1 to 4 are in Security, the rest in Networking; two reviewers know each. The first reviewer has a conflict of
 * interest with #1; Olga, the organizer, with #2.
 */
export async function anAssignmentSeason(app: TestApp, slug: string): Promise<AssignmentSeason> {
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
  const [organizer, cochair, reviewer] = [
    await app.visitor().signIn(olga.email),
    await app.visitor().signIn(chloe.email),
    await app.visitor().signIn(reviewers[0]!.email),
  ];
  return { conference, organizer, cochair, reviewer, seats: { olga, chloe }, reviewers, proposalIds };
}

/** A declared one. */
export async function aConflictOfInterest(
  app: TestApp,
  conferenceId: string,
  proposalId: string,
  memberId: string,
): Promise<void> {
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conferenceId, proposalId, memberId],
  );
}
