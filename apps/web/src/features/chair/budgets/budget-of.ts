import type { Schemas } from '../../../api/client';

export type Budget = Schemas['Budget'];
export type Budgets = Schemas['Budgets'];

/** The budget of a track and a format; of all formats or all tracks where one is null. */
export const budgetOf = (
  { items }: Budgets,
  trackId: string | null,
  formatId: string | null,
): Budget | undefined => items.find((item) => item.trackId === trackId && item.formatId === formatId);
