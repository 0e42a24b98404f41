import { at, BERLIN, DAY } from '../../../../tests/factories/schedule-facts';
import { type ScheduleSetup, setupFaults } from '#domain/schedule/setup-rules';

const good: ScheduleSetup = {
  days: [{ onDate: DAY }],
  rooms: [{ name: 'Hall A' }, { name: 'Hall B' }],
  slots: [
    { startsAt: at('09:00'), minutes: 30 },
    { startsAt: at('09:00'), minutes: 80 },
  ],
};

describe('setupFaults', () => {
  it('finds nothing wrong with a good set-up, nor with an empty one', () => {
    expect(setupFaults(good, BERLIN)).toEqual([]);
    expect(setupFaults({ days: [], rooms: [], slots: [] }, BERLIN)).toEqual([]);
  });

  it.each<[string, Partial<ScheduleSetup>]>([
    ['days.1.onDate', { days: [{ onDate: DAY }, { onDate: '9999-12-31' }] }],
    ['days.1.onDate', { days: [{ onDate: DAY }, { onDate: DAY }] }],
    ['rooms.1.name', { rooms: [{ name: 'Hall A' }, { name: 'HALL A' }] }],
    [
      'rooms.1.id',
      {
        rooms: [
          { id: 'r', name: 'Hall A' },
          { id: 'r', name: 'Hall B' },
        ],
      },
    ],
    ['slots.1.startsAt', { slots: [good.slots[0]!, good.slots[0]!] }],
    ['slots.0.startsAt', { slots: [{ startsAt: at('23:45'), minutes: 30 }] }],
    ['slots.0.startsAt', { days: [{ onDate: '2026-09-02' }], slots: [good.slots[0]!] }],
  ])('names the field %s', (field, change) => {
    expect(setupFaults({ ...good, ...change }, BERLIN).map((fault) => fault.field)).toEqual([field]);
  });
});
