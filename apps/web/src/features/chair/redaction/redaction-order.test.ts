import { inOrder, wantsALook } from './redaction-order';
import type { RedactionItem } from './use-redactions';

const item = (number: number, state: RedactionItem['state'], sure = 0, unsure = 0): RedactionItem => ({
  number,
  title: 'A talk',
  trackName: null,
  state,
  sure,
  unsure,
});

describe('the order of talks to redact', () => {
  it('begins with what changed since, then what tells most, and ends with what is done', () => {
    const items = [
      item(1, 'done', 9),
      item(2, 'open'),
      item(3, 'open', 0, 4),
      item(4, 'open', 1),
      item(5, 'open', 3),
      item(6, 'changed'),
    ];
    expect(inOrder(items).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('asks for a look at what may tell who speaks and was not looked at as it stands', () => {
    expect([item(1, 'open', 1), item(1, 'open', 0, 1), item(1, 'changed')].every(wantsALook)).toBe(true);
    expect([item(1, 'open'), item(1, 'done', 3)].some(wantsALook)).toBe(false);
  });
});
