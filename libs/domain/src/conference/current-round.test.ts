import { currentRound, knownRounds } from '#domain/conference/current-round';

const NOW = new Date('2030-03-10T12:00:00Z');
const round = (id: string, position: number, opensAt: string | null) => ({
  id,
  position,
  opensAt: opensAt === null ? null : new Date(opensAt),
});
const names = (rounds: readonly { id: string }[]): string => rounds.map(({ id }) => id).join(' ');

describe('the current round', () => {
  it('is the only one, opened or not', () => {
    expect(currentRound([round('a', 0, null)], NOW)?.id).toBe('a');
    expect(currentRound([round('a', 0, '2030-04-01T00:00:00Z')], NOW)?.id).toBe('a');
  });

  it('is the last one that has opened, the very moment it opens', () => {
    const rounds = [round('a', 0, '2030-03-01T00:00:00Z'), round('b', 1, '2030-03-10T12:00:00Z')];
    expect(currentRound(rounds, NOW)?.id).toBe('b');
    expect(currentRound(rounds, new Date(NOW.getTime() - 1))?.id).toBe('a');
  });

  it('is never a later one that has no opening yet', () => {
    expect(currentRound([round('b', 1, null), round('a', 0, null)], NOW)?.id).toBe('a');
  });

  it('goes by position, not by date', () => {
    const rounds = [round('late', 0, '2030-03-09T00:00:00Z'), round('early', 1, '2030-03-02T00:00:00Z')];
    expect(currentRound(rounds, NOW)?.id).toBe('early');
  });

  it('is none where there are no rounds', () => {
    expect(currentRound([], NOW)).toBeNull();
  });
});

describe('the rounds that reviewers know of', () => {
  it('are the first and those that have opened', () => {
    const rounds = [
      round('prepared', 2, null),
      round('b', 1, '2030-03-02T00:00:00Z'),
      round('a', 0, null),
      round('tomorrow', 3, '2030-03-11T00:00:00Z'),
    ];
    expect(names(knownRounds(rounds, NOW))).toBe('a b');
  });
});
