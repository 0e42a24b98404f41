import { callIsOpen, conferenceFaults } from '#domain/conference/conference-rules';

const opens = new Date('2026-03-01T00:00:00Z');
const closes = new Date('2026-04-01T21:59:00Z');
const good = {
  timeZone: 'Europe/Berlin',
  startsOn: '2026-09-01',
  endsOn: '2026-09-02',
  callOpensAt: opens,
  callClosesAt: closes,
};

describe('conferenceFaults', () => {
  it('finds nothing wrong with a good one', () => {
    expect(conferenceFaults(good)).toEqual([]);
  });

  it.each([
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['endsOn', { endsOn: '2026-08-31' }],
    ['callClosesAt', { callClosesAt: opens }],
    ['callOpensAt', { callOpensAt: null }],
  ])('names the field %s', (field, change) => {
    expect(conferenceFaults({ ...good, ...change }).map((fault) => fault.field)).toEqual([field]);
  });
});

describe('callIsOpen', () => {
  it('includes both ends', () => {
    expect(callIsOpen(good, opens)).toBe(true);
    expect(callIsOpen(good, closes)).toBe(true);
    expect(callIsOpen(good, new Date(opens.getTime() - 1))).toBe(false);
    expect(callIsOpen(good, new Date(closes.getTime() + 1))).toBe(false);
  });

  it('stays closed where no opening is set', () => {
    expect(callIsOpen({ callOpensAt: null, callClosesAt: null }, opens)).toBe(false);
  });
});
