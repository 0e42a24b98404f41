import type { TrackRanking } from '#api/features/track-rankings/track-rankings.types';
import { type ChairsSeason, aChairsSeason } from '../../factories/chairs-season';
import { type Seat, aMember, aUser } from '../../factories/people';
import type { TestApp } from '../app';
import type { Browserless } from '../browserless';

type Wanted = Partial<{ after: number | null; before: number | null; version: number }>;

/** The chairs' season with two chairs of Security; Ben has a conflict of interest with one of its four talks. */
export interface OrderWorld extends ChairsSeason {
  readonly ana: Browserless;
  readonly ben: Browserless;
  readonly benSeat: Seat;
  readonly carla: Browserless;
  readonly otto: Browserless;
  readonly tessa: Browserless;
  readonly rita: Browserless;
  url(path?: string, track?: string): string;
  order(who: Browserless, track?: string): Promise<TrackRanking>;
  move(
    who: Browserless,
    number: number,
    recommendation: string | null,
    wanted?: Wanted,
  ): ReturnType<Browserless['post']>;
}

export async function orderWorld(app: TestApp, slug: string): Promise<OrderWorld> {
  const season = await aChairsSeason(app, slug);
  const { conference, talks } = season;
  const chair = async (name: string): Promise<Seat> =>
    aMember(app, conference.id, await aUser(app, name, { email: `${name.toLowerCase()}@${slug}.example` }), [
      { role: 'track_chair', trackId: conference.tracks['Security']! },
    ]);
  const anaSeat = await chair('Ana');
  const benSeat = await chair('Ben');
  await app.sql(
    `insert into conflicts_of_interest (conference_id, proposal_id, member_id, source) values ($1, $2, $3, 'declared')`,
    [conference.id, talks.hidden.id, benSeat.memberId],
  );
  const signIn = (seat: Seat) => app.visitor().signIn(seat.email);
  const url = (path = '', track = 'Security'): string =>
    `/api/conferences/${slug}/track-rankings/${conference.tracks[track]}${path && `/${path}`}`;
  const order = async (who: Browserless, track = 'Security'): Promise<TrackRanking> => {
    const answer = await who.get<TrackRanking>(url('', track));
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.json();
  };
  return {
    ...season,
    benSeat,
    ana: await signIn(anaSeat),
    ben: await signIn(benSeat),
    carla: await signIn(season.seats.carla),
    otto: await signIn(season.seats.otto),
    tessa: await signIn(season.seats.tessa),
    rita: await signIn(season.seats.rita),
    url,
    order,
    move: async (who, number, recommendation, { after = null, before = null, version } = {}) => {
      const seen = version ?? (await order(who)).items.find((talk) => talk.number === number)?.version ?? 0;
      return who.post(url('moves'), { moves: [{ number, version: seen, recommendation, after, before }] });
    },
  };
}
