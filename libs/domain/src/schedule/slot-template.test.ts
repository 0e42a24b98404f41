import { localTime } from '#domain/conference/zoned-time';
import { DEFAULT_TEMPLATE, type SlotTemplate, slotsOf } from '#domain/schedule/slot-template';

const starts = (change: Partial<SlotTemplate>, onDate = '2026-09-01', zone = 'Europe/Berlin'): string[] =>
  slotsOf({ ...DEFAULT_TEMPLATE, ...change }, onDate, zone).map(({ startsAt }) =>
    localTime(new Date(startsAt), zone).slice(11),
  );

describe('slotsOf', () => {
  it('fills a day with slots and pauses, around lunch', () => {
    expect(starts({ until: '15:00' })).toEqual([
      '09:00',
      '09:40',
      '10:20',
      '11:00',
      '11:40',
      '13:20',
      '14:00',
    ]);
  });

  it('moves a slot that would run into lunch behind it', () => {
    expect(starts({ from: '12:00', until: '14:30', lunchFrom: '12:20' })).toEqual(['13:20', '14:00']);
    expect(starts({ from: '12:00', until: '13:30', lunchFrom: null })).toEqual(['12:00', '12:40']);
  });

  it('keeps the wall clock on both sides of a clock change', () => {
    const change = { until: '10:00' };
    const [before] = slotsOf({ ...DEFAULT_TEMPLATE, ...change }, '2026-10-24', 'Europe/Berlin');
    const [after] = slotsOf({ ...DEFAULT_TEMPLATE, ...change }, '2026-10-25', 'Europe/Berlin');
    expect((after!.startsAt - before!.startsAt) / 3_600_000).toBe(25);
    expect(starts(change, '2026-10-25')).toEqual(['09:00']);
  });

  it.each([
    { from: '9 am' },
    { until: '08:00' },
    { minutes: 0 },
    { minutes: Number.NaN },
    { pauseMinutes: -30 },
  ])('makes no slots of a malformed template: %j', (change) => {
    expect(starts(change)).toEqual([]);
  });
});
