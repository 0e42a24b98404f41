/** From this similarity on two texts are nearly the same. */
export const NEARLY_THE_SAME = 90;

/** From this similarity on two talks of one call are shown to chairs as perhaps the same. */
export const MAYBE_THE_SAME = 50;
