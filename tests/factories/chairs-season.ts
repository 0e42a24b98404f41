import { aConference, type TestConference } from './conferences';
import { aMember, aUser, type Seat } from './people';
import { aProposal, aSpeaker, type TestProposal } from './proposals';
import type { Sql } from './sql';
import { someReviews } from './submitted-reviews';

/** One conference with chairs of every kind and four talks, one of which its co-chair Carla must not see. */
export interface ChairsSeason {
  readonly conference: TestConference;
  readonly seats: Readonly<Record<'carla' | 'otto' | 'tessa' | 'rita', Seat>>;
  readonly talks: Readonly<Record<'best' | 'second' | 'hidden' | 'unscored' | 'elsewhere', TestProposal>>;
}

export async function aChairsSeason(app: Sql, slug: string): Promise<ChairsSeason> {
  const conference = await aConference(app, slug);
  const { Security, Networking } = conference.tracks;
  const { Content, Relevance } = conference.criteria;
  const people = async (name: string) => aUser(app, name, { email: `${name.toLowerCase()}@${slug}.example` });
  const seats = {
    carla: await aMember(app, conference.id, await people('Carla'), ['cochair'], 'Acme'),
    otto: await aMember(app, conference.id, await people('Otto'), ['organizer']),
    tessa: await aMember(app, conference.id, await people('Tessa'), [
      { role: 'track_chair', trackId: Networking! },
    ]),
    rita: await aMember(app, conference.id, await people('Rita'), ['reviewer'], 'Initech'),
  };
  const talk = async (title: string, trackId: string | undefined, speaker: string, company: string) =>
    aProposal(app, conference.id, {
      title,
      trackId: trackId ?? null,
      speakerIds: [await aSpeaker(app, conference.id, { name: speaker, company })],
    });
  const talks = {
    second: await talk('Second best', Security, 'Ada', 'Umbrella'),
    best: await talk('Best of all', Security, 'Bo', 'Umbrella'),
    hidden: await talk('Canary title', Security, 'Canary speaker', 'Acme'),
    unscored: await talk('Not scored yet', Security, 'Cleo', ''),
    elsewhere: await talk('Packets', Networking, 'Dan', ''),
  };
  await app.sql('update proposals set conflicts_known = true where conference_id = $1', [conference.id]);
  await app.sql('update committee_members set conflicts_known = true where conference_id = $1', [
    conference.id,
  ]);
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'company')`,
    [conference.id, talks.hidden.id, seats.carla.memberId],
  );
  const review = (
    seat: Seat,
    proposal: TestProposal,
    content: number,
    relevance: number | null,
    verdict: boolean,
  ) => ({
    proposalId: proposal.id,
    memberId: seat.memberId,
    scores: { [Content!]: content, ...(relevance === null ? {} : { [Relevance!]: relevance }) },
    verdict,
    comment: `${seat.name} on #${proposal.number}`,
    privateNote: `Note of ${seat.name}`,
  });
  await someReviews(app, conference, [
    review(seats.rita, talks.best, 5, 4, true),
    review(seats.otto, talks.best, 4, null, true),
    review(seats.rita, talks.second, 3, 4, false),
    review(seats.rita, talks.hidden, 5, 5, true),
    review(seats.rita, talks.elsewhere, 2, 2, false),
    { proposalId: talks.unscored.id, memberId: seats.otto.memberId, verdict: true },
  ]);
  return { conference, seats, talks };
}
