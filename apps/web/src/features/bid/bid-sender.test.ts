import { ApiProblem } from '../../api/client';
import { type BidItem, BidSender } from './bid-sender';

jest.useFakeTimers();

const unreachable = new ApiProblem(0, 'unreachable', '');
const gone = (...places: number[]) =>
  new ApiProblem(
    422,
    'invalid',
    '',
    places.map((place) => ({ field: `items.${place}.number`, reason: '' })),
  );

/** A sender over a server that answers with these, one after the other; then with yes. */
function sender(answers: (ApiProblem | null)[], kept: BidItem[] | null = null) {
  const asked: string[] = [];
  const refused: number[][] = [];
  let inBrowser: readonly BidItem[] | null = kept;
  const words = (items: readonly BidItem[]): string =>
    items.map(({ number, value }) => `${number}=${value}`).join(' ');
  const made = new BidSender(kept, {
    send: async (items) => {
      asked.push(words(items));
      await Promise.resolve();
      const answer = answers.shift();
      if (answer) throw answer;
    },
    sent: () => {},
    refused: (numbers) => refused.push([...numbers]),
    keepHere: (items) => {
      inBrowser = items;
    },
  });
  return { made, asked, refused, kept: () => (inBrowser === null ? null : words(inBrowser)) };
}

describe('BidSender', () => {
  it('sends the bids of a moment together, of several for one talk the last', async () => {
    const { made, asked, kept } = sender([]);
    made.place([{ number: 1, value: 20 }]);
    made.place([{ number: 2, value: 5 }]);
    made.place([{ number: 1, value: -20 }]);
    expect(kept()).toBe('1=-20 2=5');
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(['1=-20 2=5']);
    expect(kept()).toBeNull();
    expect(made.state.mark.kind).toBe('saved');
  });

  it('keeps what does not arrive, says so, and tries again', async () => {
    const { made, asked, kept } = sender([unreachable]);
    made.place([{ number: 1, value: 20 }]);
    await jest.advanceTimersByTimeAsync(200);
    expect([made.state.mark.kind, kept()]).toEqual(['kept-here', '1=20']);
    await jest.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual(['1=20', '1=20']);
    expect([made.state.mark.kind, kept()]).toEqual(['saved', null]);
  });

  it('sends what an earlier visit kept', async () => {
    const { asked } = sender([], [{ number: 7, value: null }]);
    await jest.advanceTimersByTimeAsync(10);
    expect(asked).toEqual(['7=null']);
  });

  it('drops what the server names as not there, and sends the rest', async () => {
    const { made, asked, refused } = sender([gone(1)]);
    made.place([
      { number: 1, value: 20 },
      { number: 2, value: 20 },
    ]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(['1=20 2=20', '1=20']);
    expect(refused).toEqual([[2]]);
  });

  it('gives everything up when bidding is over', async () => {
    const { made, asked, refused, kept } = sender([new ApiProblem(403, 'forbidden', '')]);
    made.place([{ number: 1, value: 20 }]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect([asked.length, refused, kept()]).toEqual([1, [[1]], null]);
  });

  it('does not lose what is said while a sending is under way', async () => {
    const { made, asked, kept } = sender([]);
    made.place([{ number: 1, value: 20 }]);
    const sending = made.flush();
    made.place([{ number: 1, value: 5 }]);
    await sending;
    expect(kept()).toBe('1=5');
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(['1=20', '1=5']);
    expect(kept()).toBeNull();
  });
});
