import { agreementOf, type TalkScores } from '#domain/ranking/calibration/intraclass';

const talk = (...scores: readonly number[]): TalkScores => ({
  n: scores.length,
  sum: scores.reduce((sum, score) => sum + score, 0),
  squares: scores.reduce((sum, score) => sum + score * score, 0),
});

describe('agreement on a criterion', () => {
  it('is full where all give a talk the same and talks differ', () => {
    expect(agreementOf([talk(1, 1), talk(3, 3, 3), talk(5, 5)]).coefficient).toBeCloseTo(1);
  });

  it('is what Shrout and Fleiss find for six targets and four judges', () => {
    const targets = [
      talk(9, 2, 5, 8),
      talk(6, 1, 3, 2),
      talk(8, 4, 6, 8),
      talk(7, 1, 2, 6),
      talk(10, 5, 6, 9),
      talk(6, 2, 4, 7),
    ];
    expect(agreementOf(targets).coefficient).toBeCloseTo(0.17, 2);
  });

  it('leaves talks with one score out, and says how many are left', () => {
    expect(agreementOf([talk(1, 1), talk(5, 5), talk(3)])).toMatchObject({ talks: 2, scores: 4 });
  });

  it('is unknown for fewer than two talks, and where all scores are equal', () => {
    expect(agreementOf([talk(1, 2)]).coefficient).toBeNull();
    expect(agreementOf([talk(3, 3), talk(3, 3)]).coefficient).toBeNull();
  });
});
