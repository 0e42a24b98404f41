import { seededRandom } from '#optimize/random';
import {
  dueReminder,
  isQuiet,
  reminderByHand,
  type ReminderFacts,
  reminderMoments,
  type SentReminder,
  whyNotReminded,
} from '#domain/review/reminder';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const opensAt = new Date('2027-03-01T00:00:00Z');
const round = { opensAt, closesAt: new Date('2027-03-21T00:00:00Z') };
const after = (days: number, hours = 0): Date => new Date(opensAt.getTime() + days * DAY + hours * HOUR);
const reviewer: ReminderFacts = {
  total: 100,
  done: 20,
  hasFinished: false,
  wish: 'checkpoints',
  timeZone: 'Europe/Berlin',
  quietFrom: 21,
  quietUntil: 8,
  sent: [],
};
const kindAt = (now: Date, facts: Partial<ReminderFacts> = {}) =>
  dueReminder(round, { ...reviewer, ...facts }, now)?.kind ?? null;
const was = (kind: SentReminder['kind'], at: Date, period = 0): SentReminder => ({ kind, period, at });

describe('isQuiet', () => {
  const at = (iso: string): Date => new Date(iso);

  it('goes by the receiver’s clock, over midnight and across a change of the clock', () => {
    expect(isQuiet(reviewer, at('2027-03-10T19:59:00Z'))).toBe(false);
    expect(isQuiet(reviewer, at('2027-03-10T20:00:00Z'))).toBe(true);
    expect(isQuiet(reviewer, at('2027-03-11T06:59:00Z'))).toBe(true);
    expect(isQuiet(reviewer, at('2027-03-11T07:00:00Z'))).toBe(false);
    expect(isQuiet(reviewer, at('2027-03-29T06:00:00Z'))).toBe(false);
    expect(isQuiet({ ...reviewer, timeZone: 'America/Los_Angeles' }, at('2027-03-10T12:00:00Z'))).toBe(true);
  });

  it('is never, where both hours are the same', () => {
    expect(isQuiet({ ...reviewer, quietFrom: 0, quietUntil: 0 }, at('2027-03-10T03:00:00Z'))).toBe(false);
  });

  it('may lie within a day', () => {
    const siesta = { ...reviewer, quietFrom: 13, quietUntil: 15 };
    expect(isQuiet(siesta, at('2027-03-10T13:00:00Z'))).toBe(true);
    expect(isQuiet(siesta, at('2027-03-10T15:00:00Z'))).toBe(false);
  });
});

describe('reminderMoments', () => {
  it('are the opening, around half time and before the end', () => {
    expect(reminderMoments(round).map(({ kind, from }) => [kind, (from - opensAt.getTime()) / DAY])).toEqual([
      ['start', 0],
      ['half_ahead', 8],
      ['half', 10],
      ['end_ahead', 17],
      ['end_last', 19],
    ]);
  });

  it('leave out what would come before a short round opens, and have no half without an opening', () => {
    expect(reminderMoments({ opensAt, closesAt: after(3) }).map(({ kind }) => kind)).toEqual([
      'start',
      'end_last',
    ]);
    expect(reminderMoments({ opensAt: null, closesAt: after(9) }).map(({ kind }) => kind)).toEqual([
      'end_ahead',
      'end_last',
    ]);
    expect(reminderMoments({ opensAt, closesAt: null })).toEqual([
      { kind: 'start', from: opensAt.getTime(), until: Infinity },
    ]);
    expect(reminderMoments({ opensAt: null, closesAt: null })).toEqual([]);
  });
});

describe('dueReminder', () => {
  it('comes at the opening, or as soon as there are talks, and says when half of them are due', () => {
    expect(dueReminder(round, { ...reviewer, done: 0 }, after(0, 12))).toEqual({
      kind: 'start',
      period: 0,
      checkpoint: { at: after(10), due: 50, left: 50 },
    });
    expect(kindAt(after(5, 12))).toBe('start');
    expect(kindAt(after(5, 12), { total: 0, done: 0 })).toBeNull();
    expect(dueReminder({ opensAt, closesAt: null }, reviewer, after(50, 12))).toEqual({
      kind: 'start',
      period: 0,
      checkpoint: null,
    });
  });

  it('comes two days before half time with what is missing to it', () => {
    expect(kindAt(after(7, 12), { sent: [was('start', after(1))] })).toBeNull();
    expect(dueReminder(round, reviewer, after(8, 12))).toEqual({
      kind: 'half_ahead',
      period: 0,
      checkpoint: { at: after(10), due: 50, left: 30 },
    });
  });

  it('comes to nobody who has reached the checkpoint, is done or said so, or wants none', () => {
    expect(kindAt(after(8, 12), { done: 50 })).toBeNull();
    expect(kindAt(after(18, 12), { done: 99 })).toBe('end_ahead');
    expect(kindAt(after(18, 12), { done: 100 })).toBeNull();
    expect(kindAt(after(18, 12), { hasFinished: true })).toBeNull();
    expect(kindAt(after(18, 12), { wish: 'never' })).toBeNull();
    expect(kindAt(after(18, 12), { total: 0, done: 0 })).toBeNull();
  });

  it('comes once, and not within 20 hours of another one', () => {
    expect(kindAt(after(9, 12), { sent: [was('half_ahead', after(8, 12))] })).toBeNull();
    expect(kindAt(after(10, 12), { sent: [was('half_ahead', after(9, 17))] })).toBeNull();
    expect(kindAt(after(10, 12), { sent: [was('half_ahead', after(8, 12))] })).toBe('half');
  });

  it('waits for the morning of the receiver', () => {
    expect(kindAt(after(8, 2))).toBeNull();
    expect(kindAt(after(8, 8))).toBe('half_ahead');
  });

  it('leaves out what a later one has overtaken', () => {
    expect(kindAt(after(19, 12))).toBe('end_last');
    expect(kindAt(after(14, 12))).toBeNull();
  });

  it('is silent before the opening and after the end', () => {
    expect(kindAt(after(-1, 12), { wish: 'weekly' })).toBeNull();
    expect(kindAt(after(20, 12))).toBeNull();
  });

  it('comes weekly where that is wished, unless another one was there lately', () => {
    expect(kindAt(after(7, 12), { wish: 'weekly', sent: [was('start', after(0, 12))] })).toBe('weekly');
    expect(kindAt(after(8, 12), { wish: 'weekly', sent: [was('weekly', after(7, 12), 1)] })).toBe(
      'half_ahead',
    );
    expect(kindAt(after(15, 12), { wish: 'weekly', done: 60, sent: [was('weekly', after(7, 12), 1)] })).toBe(
      'weekly',
    );
    expect(
      kindAt(after(15, 12), { wish: 'weekly', done: 60, sent: [was('half', after(13, 12))] }),
    ).toBeNull();
  });

  it('keeps all of this whatever the season: 300 reviewers at random', () => {
    const source = seededRandom(7);
    const random = (): number => source.next();
    const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'];
    for (let i = 0; i < 300; i += 1) {
      const days = 1 + Math.floor(random() * 40);
      const season = { opensAt, closesAt: after(days) };
      const sent: SentReminder[] = [];
      const pace = random() * 2;
      const rest = {
        ...reviewer,
        timeZone: zones[i % 4]!,
        wish: i % 3 === 0 ? ('weekly' as const) : ('checkpoints' as const),
      };
      for (let hour = -48; hour < days * 24 + 48; hour += 1 + Math.floor(random() * 9)) {
        const now = after(0, hour);
        const done = Math.max(0, Math.min(100, Math.floor((100 * pace * hour) / (days * 24))));
        const due = dueReminder(season, { ...rest, done, sent }, now);
        if (!due) continue;
        expect(done).toBeLessThan(100);
        expect(isQuiet(rest, now)).toBe(false);
        expect(now >= opensAt && now <= season.closesAt).toBe(true);
        expect(sent.some(({ kind, period }) => kind === due.kind && period === due.period)).toBe(false);
        expect(sent.some(({ at }) => now.getTime() - at.getTime() < 20 * HOUR)).toBe(false);
        expect(due.checkpoint!.left).toBeGreaterThan(0);
        sent.push({ kind: due.kind, period: due.period, at: now });
      }
      expect(sent.filter(({ kind }) => kind !== 'weekly').length).toBeLessThanOrEqual(5);
    }
  });
});

describe('reminderByHand', () => {
  const byHand = (facts: Partial<ReminderFacts> = {}, now = after(14, 12)) =>
    reminderByHand(round, { ...reviewer, ...facts }, now);

  it('comes between the moments of the round as well, of the checkpoint ahead', () => {
    expect(kindAt(after(14, 12))).toBeNull();
    expect(byHand()).toEqual({
      kind: 'by_hand',
      period: 0,
      checkpoint: { at: after(20), due: 100, left: 80 },
    });
    expect(byHand({}, after(5, 12))!.checkpoint).toEqual({ at: after(10), due: 50, left: 30 });
  });

  it('comes again when it is asked for again, and is another one then', () => {
    const sent = [was('half', after(10, 12)), was('by_hand', after(12, 12))];
    expect(byHand({ sent })!.period).toBe(1);
  });

  it('keeps the one of the round away that would follow within 20 hours, and no later one', () => {
    const sent = [was('by_hand', after(16, 22))];
    expect(kindAt(after(17, 12), { sent })).toBeNull();
    expect(kindAt(after(17, 19), { sent })).toBe('end_ahead');
  });

  it('says why somebody gets none', () => {
    const why = (facts: Partial<ReminderFacts>, now = after(14, 12)) => {
      const all = { ...reviewer, ...facts };
      expect(reminderByHand(round, all, now)).toBeNull();
      return whyNotReminded(all, now);
    };
    expect(why({ done: 100 })).toBe('done');
    expect(why({ total: 0, done: 0 })).toBe('done');
    expect(why({ hasFinished: true })).toBe('finished');
    expect(why({ wish: 'never' })).toBe('unwilling');
    expect(why({ sent: [was('weekly', after(13, 20), 1)] })).toBe('lately');
    expect(why({}, after(14, 2))).toBe('night');
  });

  it('is none before the round opens or once it is over', () => {
    expect([byHand({}, after(-1, 12)), byHand({}, after(20, 12))]).toEqual([null, null]);
  });
});
