/** From this similarity on two texts are nearly the same. */
export const NEARLY_THE_SAME = 90;
