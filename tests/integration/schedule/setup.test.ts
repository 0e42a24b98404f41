import { aMember, aUser, newId } from '../../factories/people';
import {
  at,
  aScheduleWorld,
  type Board,
  SCHEDULE_DAY,
  type ScheduleWorld,
} from '../../factories/schedule-world';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

let app: TestApp;
let world: ScheduleWorld;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  count += 1;
  world = await aScheduleWorld(app, `set-up-${count}`);
});

interface Refusal {
  code: string;
  faults: { field: string; reason: string }[];
  current: Board;
}

const save = async (change: object, version?: number | 'new', who: Browserless = world.chair) => {
  const { days, rooms, slots, version: stored } = await world.board();
  const body = {
    days,
    slots,
    rooms: rooms.map(({ id, name, capacity, isShared }) => ({ id, name, capacity, isShared })),
    ...change,
  };
  return who.put<Refusal>(`${world.path}/schedule/setup`, body, version ?? stored!);
};

describe('the set-up', () => {
  it('is stored whole and read back, slots as instants', async () => {
    const slots = [
      { startsAt: at('09:00'), minutes: 30 },
      { startsAt: at('09:00'), minutes: 80 },
    ];
    expect((await save({ slots })).status).toBe(200);
    expect(await world.board()).toMatchObject({
      timeZone: 'Europe/Berlin',
      days: [{ onDate: SCHEDULE_DAY }],
      slots,
      rooms: [
        { name: 'Room A', capacity: 100, isShared: false, isOurs: true },
        { name: 'Room B', capacity: null, isShared: false, isOurs: true },
        { name: 'Hall C', capacity: null, isShared: true, isOurs: true },
      ],
    });
  });

  it('renames, swaps, reorders and replaces rooms, and keeps their ids', async () => {
    const [a, b, c] = (await world.board()).rooms;
    const room = ({ id, name }: { id: string; name: string }) => ({ id, name, capacity: 5, isShared: false });
    expect(
      (await save({ rooms: [room({ ...b!, name: 'Room A' }), room({ ...a!, name: 'Room B' })] })).status,
    ).toBe(200);
    const after = (await world.board()).rooms;
    expect(after.map(({ id, name }) => [id, name])).toEqual([
      [b!.id, 'Room A'],
      [a!.id, 'Room B'],
    ]);
    expect(await app.sql('select 1 from rooms where id = $1', [c!.id])).toEqual([]);
    const replaced = await save({ rooms: [{ name: 'Room A', capacity: 7, isShared: false }] });
    expect(replaced.status).toBe(200);
    expect((await world.board()).rooms.map(({ id, capacity }) => [id === b!.id, capacity])).toEqual([
      [false, 7],
    ]);
  });

  it('takes a slot away with its day, and leaves what is placed there to the rules', async () => {
    await save({ slots: [{ startsAt: at('09:00'), minutes: 30 }] });
    await world.place('First', 'Room A', '09:00');
    expect((await save({ days: [{ onDate: '2027-09-02' }], slots: [] })).status).toBe(200);
    expect(await app.sql('select 1 from time_slots where conference_id = $1', [world.conference.id])).toEqual(
      [],
    );
    expect((await world.session('First')).startsAt).toBe(at('09:00'));
  });

  it('refuses a talk where no slot starts, once there are slots', async () => {
    await save({ slots: [{ startsAt: at('09:00'), minutes: 20 }] });
    for (const [clock, words] of [
      ['09:00', 'takes 30 minutes, the slot at 09:00 has 20'],
      ['09:10', 'starts with no time slot'],
    ] as const) {
      const refused = await world.place('First', 'Room A', clock);
      expect([refused.status, refused.text.includes(words)]).toEqual([409, true]);
    }
  });

  it.each<[string, object]>([
    ['rooms.1.name', { rooms: [1, 2].map(() => ({ name: 'Twin', capacity: null, isShared: false })) }],
    ['rooms.0.capacity', { rooms: [{ name: 'x', capacity: -1, isShared: false }] }],
    ['rooms.0.id', { rooms: [{ id: newId(), name: 'x', capacity: 1, isShared: false }] }],
    ['days.0.onDate', { days: [{ onDate: '1.9.2027' }] }],
    ['slots.0.startsAt', { slots: [{ startsAt: '2027-12-24T09:00:00Z', minutes: 30 }] }],
    ['slots.0.minutes', { slots: [{ startsAt: at('09:00'), minutes: 0 }] }],
  ])('refuses a bad %s, names it and changes nothing', async (field, change) => {
    const before = await world.board();
    const answer = await save(change);
    expect([answer.status, [...new Set(answer.json().faults.map((fault) => fault.field))]]).toEqual([
      422,
      [field],
    ]);
    expect(await world.board()).toEqual(before);
  });

  it('refuses to take away a room that holds sessions, and names it', async () => {
    await world.place('First', 'Room A', '09:00');
    const answer = await save({ rooms: [] });
    expect([answer.status, answer.json().faults]).toEqual([
      422,
      [{ field: 'rooms', reason: 'Room A still holds a session; move them first.' }],
    ]);
    expect((await world.board()).rooms.length).toBe(3);
  });

  it('answers a stale version, and a creation where there is one, with what is stored', async () => {
    for (const version of [1, 'new'] as const) {
      const stale = await save({ days: [] }, version);
      expect([stale.status, stale.json().code, stale.json().current.days.length]).toEqual([
        412,
        'stale_write',
        1,
      ]);
    }
    expect((await world.board()).days.length).toBe(1);
  });
});

describe('rooms of two conferences', () => {
  it('are offered to whoever chairs both, shared, and then hold one session of either', async () => {
    const other = await aScheduleWorld(app, `co-located-${count}`);
    const both = await aUser(app, `Both ${count}`);
    await aMember(app, world.conference.id, both, ['cochair']);
    await aMember(app, other.conference.id, both, ['organizer']);
    const visitor = await app.visitor().signIn(both.email);
    const known = (await visitor.get<{ items: Board['rooms'] }>(`${world.path}/rooms`)).json().items;
    expect(known.length).toBe(6);
    const theirs = await other.room('Room B');
    const shared = known.find(({ id }) => id === theirs)!;
    const rooms = [
      { id: shared.id, name: shared.name, capacity: shared.capacity, isShared: shared.isShared },
    ];
    // The chair of one alone does not know the other's rooms.
    expect((await save({ rooms })).json().faults[0]!.field).toBe('rooms.0.id');
    expect((await save({ rooms }, undefined, visitor)).status).toBe(200);
    expect((await other.place('First', 'Room B', '09:00')).status).toBe(200);
    const board = await world.board();
    expect(board.taken).toEqual([
      { roomId: theirs, startsAt: at('09:00'), minutes: 30, by: 'other_conference' },
    ]);
    const refused = await world.place('First', 'Room B', '09:15');
    expect([refused.status, refused.text.includes('taken by another conference')]).toEqual([409, true]);
    expect((await world.place('First', 'Room B', '09:30')).status).toBe(200);
    // Now that both use it, neither's own chair can change it.
    expect(board.rooms.map(({ isOurs }) => isOurs)).toEqual([false]);
    const renamed = await save({ rooms: [{ ...rooms[0], name: 'Mine' }] });
    expect([renamed.status, renamed.json().faults[0]!.field]).toEqual([422, 'rooms.0.name']);
  });
});
