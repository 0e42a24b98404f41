/** Committees ask for "only two or three fives" of somebody with some hundred talks. */
const SHARE = 0.03;
const LEAST = 3;

/**
 * How many talks of one reviewer get a criterion's top score at most, if it is to tell the best from the good: three in a
 * hundred, and never fewer than three.
 * @param talks how many the reviewer has in the round
 */
export const mostTopScores = (talks: number): number => Math.max(LEAST, Math.round(talks * SHARE));
