/** What is counted of a member's part in a season, in the order it is read. */
export const FIGURES = ['assigned', 'done', 'onTime', 'declared', 'declined'] as const;
export type FigureId = (typeof FIGURES)[number];
