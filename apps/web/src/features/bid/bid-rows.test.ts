import { type BidList, EVERYTHING, shownBids, toRows } from './bid-rows';

const list: BidList = {
  closesAt: null,
  tracks: [
    { id: 'sec', name: 'Security', level: 3 },
    { id: 'net', name: 'Networking', level: null },
  ],
  topics: [{ id: 'ebpf', name: 'eBPF', level: 1 }],
  formats: ['Talk'],
  levels: [],
  rows: {
    number: [7, 3, 9],
    title: ['Keys', 'Packets', 'Bees'],
    track: [0, 1, -1],
    topics: [[], [0], []],
    format: [0, 0, -1],
    level: [-1, -1, -1],
    value: [20, null, 1],
  },
};
const rows = toRows(list);
const shown = (view: Partial<typeof EVERYTHING>) =>
  shownBids(list, rows, ({ index }) => list.rows.value[index]!, { ...EVERYTHING, ...view });
const numbers = (view: Partial<typeof EVERYTHING>) => shown(view).rows.map(({ number }) => number);

describe('shownBids', () => {
  it('keeps the member’s own order', () => {
    expect(numbers({})).toEqual([7, 3, 9]);
  });

  it.each([
    [{ track: 'net' }, [3]],
    [{ topic: 'ebpf' }, [3]],
    [{ known: true }, [7, 3]],
    [{ answer: 'open' as const }, [3]],
    [{ answer: 'maybe' as const }, [9]],
    [{ search: 'ebpf pack' }, [3]],
    [{ search: '#7' }, [7]],
    [{ track: 'gone' }, []],
  ])('%j shows %j', (view, expected) => {
    expect(numbers(view)).toEqual(expected);
  });

  it('counts the answers of what fits otherwise, whatever answer is asked for', () => {
    expect(shown({ answer: 'no' })).toEqual({ rows: [], counts: { open: 1, yes: 1, maybe: 1, no: 0 } });
    expect(shown({ known: true }).counts).toEqual({ open: 1, yes: 1, maybe: 0, no: 0 });
  });
});
