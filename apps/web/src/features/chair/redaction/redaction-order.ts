import type { RedactionItem } from './use-redactions';

/** What is changed or open and tells most comes first; what is done last. */
const weight = ({ state, sure, unsure }: RedactionItem): number =>
  state === 'done' ? 4 : state === 'changed' ? 0 : sure > 0 ? 1 : unsure > 0 ? 2 : 3;

export const inOrder = (items: readonly RedactionItem[]): RedactionItem[] =>
  items.toSorted((a, b) => weight(a) - weight(b) || b.sure - a.sure || a.number - b.number);

/** Somebody has to look at it: it may tell who speaks, or has changed since somebody looked. */
export const wantsALook = ({ state, sure, unsure }: RedactionItem): boolean =>
  state === 'changed' || (state === 'open' && sure + unsure > 0);
