import { matching } from '#domain/ranking/query/match-query';
import { printQuery } from '#domain/ranking/query/print-query';
import { RankedQuery } from '#api/features/decisions/ranked-query';
import type { RankedList } from '#api/features/decisions/ranked-list.types';
import type { Actor } from '#domain/access/actor';
import { someTerms } from '../../factories/queried-list';
import { aProposal, aSpeaker } from '../../factories/proposals';
import type { Seat } from '../../factories/people';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';
import { type ChairsWorld, chairsWorld } from './chairs-world';

let app: TestApp;
let world: ChairsWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await chairsWorld(app, 'queried');
});
afterAll(() => app.close());

const actorOf = ({ userId, memberId }: Seat, role: 'cochair' | 'organizer'): Actor => ({
  userId,
  isAdmin: false,
  conferenceId: world.conference.id,
  seat: { memberId, roles: new Set([role]), chairedTrackIds: new Set(), hasAgreed: true },
  isSpeaker: false,
});
const listOf = async (who: Browserless): Promise<RankedList> =>
  (await who.get<RankedList>(world.url('ranking'))).json();
const onServer = (seat: Seat, role: 'cochair' | 'organizer', query: string): Promise<ReadonlySet<number>> =>
  app.get(RankedQuery).numbers(actorOf(seat, role), world.conference.id, null, query);

describe('a query', () => {
  it('finds on the server what it finds in the browser, whoever asks', async () => {
    for (const [who, seat, role] of [
      [world.carla, world.seats.carla, 'cochair'],
      [world.otto, world.seats.otto, 'organizer'],
    ] as const) {
      const list = await listOf(who);
      for (let seed = 0; seed < 25; seed++) {
        const terms = someTerms(list, seed);
        const query = printQuery(terms, list);
        const shown = matching(terms, list).map((i) => list.rows.number[i]!);
        expect([query, [...(await onServer(seat, role, query))]]).toEqual([query, shown]);
      }
    }
  });

  it('finds a hidden talk by nothing, whatever is negated', async () => {
    const { number } = world.talks.hidden;
    for (const query of [
      '',
      'canary',
      '-packets',
      `#${number}`,
      '-score>9',
      'company:~acme',
      'track:security',
    ])
      expect([query, (await onServer(world.seats.carla, 'cochair', query)).has(number)]).toEqual([
        query,
        false,
      ]);
    expect((await onServer(world.seats.otto, 'organizer', `#${number}`)).has(number)).toBe(true);
  });

  it('knows topics, languages and first-timers, but for speakers who spoke before or say nothing', async () => {
    const person = async (name: string, said: boolean | null, earlier = 0) => {
      const id = await aSpeaker(app, world.conference.id, { name, company: '' });
      await app.sql(
        'insert into speaker_experiences (conference_id, speaker_id, has_spoken_before) values ($1, $2, $3)',
        [world.conference.id, id, said],
      );
      if (earlier > 0)
        await app.sql(
          `insert into earlier_talks (conference_id, speaker_id, position, title) values ($1, $2, 0, 'Before')`,
          [world.conference.id, id],
        );
      return aProposal(app, world.conference.id, { title: `By ${name}`, trackId: null, speakerIds: [id] });
    };
    const first = await person('Fay', false);
    await person('Gus', true);
    await person('Hal', null);
    await person('Ivy', false, 1);
    await app.sql(`update proposals set conflicts_known = true, language = 'de' where conference_id = $1`, [
      world.conference.id,
    ]);
    await app.sql(
      `insert into topics (conference_id, id, name, position) select $1, gen_random_uuid(), 'Kernel', 0`,
      [world.conference.id],
    );
    await app.sql(
      `insert into proposal_topics (conference_id, proposal_id, topic_id) select $1, $2, id from topics where conference_id = $1`,
      [world.conference.id, first.id],
    );
    expect([...(await onServer(world.seats.otto, 'organizer', 'first-timer'))]).toEqual([first.number]);
    expect([...(await onServer(world.seats.otto, 'organizer', 'topic:kernel language:de'))]).toEqual([
      first.number,
    ]);
    expect((await onServer(world.seats.otto, 'organizer', 'language:none')).size).toBe(0);
  });
});
