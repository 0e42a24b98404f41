import { dayFacts, MINUTE, type ScheduleFacts } from '#domain/schedule/schedule-facts';
import { dayView, heightOf, lanes, snapped, stepped, topOf } from './board-geometry';

const day = dayFacts('2027-09-01', 'Europe/Berlin');
const at = (hours: number): number => day.startsAt + hours * 60 * MINUTE;
const facts = (change: Partial<ScheduleFacts> = {}): ScheduleFacts => ({
  timeZone: 'Europe/Berlin',
  days: [day],
  slots: [],
  rooms: [],
  sessions: [{ id: 's', kind: 'talk', title: 'S', minutes: 90, speakers: [], isAccepted: true }],
  placements: [],
  taken: [],
  ...change,
});
const talk = { minutes: 30, kind: 'talk' };

describe('the day that the grid shows', () => {
  it('is a working day when empty, and whole hours around everything else', () => {
    expect(dayView(facts(), day)).toMatchObject({ from: at(9), until: at(18) });
    const placements = [{ sessionId: 's', roomId: 'r', startsAt: at(16.75) }];
    const slots = [{ startsAt: at(8.5), minutes: 30 }];
    expect(dayView(facts({ placements, slots }), day)).toMatchObject({ from: at(8), until: at(19) });
    expect(dayView(facts({ slots }), day)).toMatchObject({ from: at(8), until: at(9) });
    expect(dayView(facts({ placements }), day)).toMatchObject({ from: at(9), until: at(19) });
  });
});

describe('dropping', () => {
  it('snaps to five minutes on a day without slots, within the day', () => {
    const view = dayView(facts(), day);
    expect(snapped(view, talk, heightOf(63))).toBe(at(10) + 5 * MINUTE);
    expect(snapped(view, talk, -500)).toBe(at(9));
    expect(stepped(view, talk, 0, 1)).toBe(heightOf(5));
    expect(stepped(view, talk, 0, -1)).toBe(0);
  });

  it('snaps to the nearest slot that is long enough, and lets breaks go anywhere', () => {
    const slots = [
      { startsAt: at(9), minutes: 30 },
      { startsAt: at(10), minutes: 80 },
    ];
    const view = dayView(facts({ slots }), day);
    expect(snapped(view, talk, heightOf(20))).toBe(at(9));
    expect(snapped(view, { ...talk, minutes: 60 }, heightOf(20))).toBe(at(10));
    expect(snapped(view, { ...talk, minutes: 120 }, heightOf(20))).toBe(at(9));
    expect(snapped(view, { minutes: 30, kind: 'break' }, heightOf(20))).toBe(at(9) + 20 * MINUTE);
    expect(stepped(view, talk, 0, 1)).toBe(topOf(view, at(10)));
    expect(stepped(view, talk, topOf(view, at(10)), 1)).toBe(topOf(view, at(10)));
  });
});

describe('lanes', () => {
  it('puts what overlaps side by side, and gives the rest the whole width', () => {
    const block = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });
    const laid = lanes([block(0, 30), block(10, 40), block(30, 50), block(50, 60)]);
    expect(laid.map(({ lane, of }) => [lane, of])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });
});
