import ICAL from 'ical.js';
import { calendarText } from '#api/features/schedule/schedule-calendar';
import { at, aScheduleWorld, type ScheduleWorld } from '../../factories/schedule-world';
import { type TestApp, startTestApp } from '../app';

interface Event {
  uid: string;
  summary: string;
  description: string | null;
  location: string | null;
  sequence: number;
  start: string;
  end: string;
  zone: string;
  modified: string;
}

/** Read back with another library, which has no other time zone data than what the file brings along. */
function read(text: string): Event[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const stamp = component.getFirstPropertyValue('last-modified') as InstanceType<typeof ICAL.Time>;
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone?.tzid ?? 'floating',
      modified: stamp.toJSDate().toISOString(),
    };
  });
}

const board = (timeZone: string, starts: readonly string[], title = 'Talk') => ({
  version: 1,
  timeZone,
  days: [],
  slots: [],
  rooms: [{ id: 'r', name: 'Room, A; B', capacity: null, isShared: false, isOurs: true }],
  sessions: starts.map((start, i) => ({
    id: `s${i}`,
    number: i,
    kind: 'talk',
    title,
    minutes: 50,
    trackId: null,
    format: null,
    level: null,
    speakers: [{ id: 'p', name: 'Ada', company: 'Looms, Inc.' }],
    isAccepted: true,
    roomId: 'r',
    startsAt: new Date(start),
    version: 1,
  })),
  taken: [],
  withheldCount: 0,
  untakenCount: 0,
});

const written = (timeZone: string, starts: readonly string[], title?: string): string =>
  calendarText(
    'Days; and, nights\r\nBEGIN:VEVENT',
    board(timeZone, starts, title),
    new Map(
      starts.map((_, i) => [
        `s${i}`,
        { description: 'About it.', track: null, sequence: 3, modifiedAt: new Date('2027-01-02T03:04:05Z') },
      ]),
    ),
  );

describe('the calendar file', () => {
  it.each([
    ['Europe/Berlin', ['2027-10-30T07:00:00Z', '2027-10-31T08:00:00Z', '2027-11-01T08:00:00Z']],
    ['America/New_York', ['2027-03-13T14:00:00Z', '2027-03-14T13:00:00Z']],
    ['Australia/Lord_Howe', ['2027-04-03T22:00:00Z', '2027-04-04T22:30:00Z']],
    ['Asia/Kolkata', ['2027-06-01T03:30:00Z']],
    ['Asia/Calcutta', ['2027-06-01T03:30:00Z']],
    ['Etc/GMT+12', ['2027-06-01T11:59:00Z']],
    ['Africa/Casablanca', ['2027-02-20T09:00:00Z', '2027-06-01T09:00:00Z']],
    ['Europe/London', ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z']],
  ])('gives the same instants in %s when read back, across clock changes', (zone, starts) => {
    const events = read(written(zone, starts));
    expect(events.map(({ start }) => Date.parse(start))).toEqual(starts.map((start) => Date.parse(start)));
    expect(events.map(({ end }) => Date.parse(end))).toEqual(
      starts.map((start) => Date.parse(start) + 50 * 60_000),
    );
    expect(events[0]!.modified).toBe('2027-01-02T03:04:05.000Z');
  });

  it('says the wall clock in the zone of the conference', () => {
    const text = written('Europe/Berlin', ['2027-09-01T07:00:00Z']);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270901T090000\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');
  });

  it('lets no text break out of its property, whatever is in it', () => {
    const hostile = [
      'Ends\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
      'a;b,c:d\\n"e"',
      'línea   separadora',
      `${'ß'.repeat(200)}🎤`.repeat(3),
      '=cmd|x',
    ];
    for (const title of hostile) {
      const text = written('Europe/Berlin', ['2027-09-01T07:00:00Z'], title);
      const events = read(text);
      expect(events.map(({ uid }) => uid)).toEqual(['s0@rostrum']);
      expect(events[0]!.summary).toBe(title.replaceAll(/\r\n|[\u2028\u2029]/g, '\n'));
      expect(events[0]).toMatchObject({
        location: 'Room, A; B',
        description: 'Ada (Looms, Inc.)\n\nAbout it.',
      });
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });
});

describe('schedule.ics', () => {
  let app: TestApp;
  let world: ScheduleWorld;
  beforeAll(async () => {
    app = await startTestApp();
    world = await aScheduleWorld(app, 'calendar');
  });
  afterAll(() => app.close());

  const events = async (): Promise<Event[]> =>
    read((await world.chair.get(`${world.path}/schedule.ics`)).text);

  it('is a download of what is placed', async () => {
    await world.place('First', 'Room A', '09:00');
    const answer = await world.chair.get(`${world.path}/schedule.ics`);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=calendar-schedule.ics');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read(answer.text)).toMatchObject([
      { summary: 'First', location: 'Room A', start: at('09:00'), end: at('09:30'), zone: 'Europe/Berlin' },
    ]);
  });

  it('keeps the UID and moves SEQUENCE and LAST-MODIFIED on when a session moves, is taken out and placed again', async () => {
    const [before] = await events();
    await world.place('First', 'Room B', '10:00');
    const [moved] = await events();
    const { id, version } = await world.session('First');
    await world.chair.delete(`${world.path}/placements/${id}`, version);
    expect(await events()).toEqual([]);
    await world.place('First', 'Room B', '11:00');
    const [back] = await events();
    expect(new Set([before!.uid, moved!.uid, back!.uid]).size).toBe(1);
    expect([moved!.sequence - before!.sequence, back!.sequence - moved!.sequence]).toEqual([1, 2]);
    expect(back!.modified >= before!.modified).toBe(true);
  });
});
