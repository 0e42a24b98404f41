/** The controls of the form in their order: Enter goes on from one to the next. A group of choices is one stop. */
const STOPS = '[data-stop]:not([aria-disabled=true]):not(:disabled)';

/** Focuses a stop; in a group, the choice that Tab would reach. */
export function focusStop(stop: HTMLElement | null | undefined): void {
  const target = stop?.querySelector<HTMLElement>('[role=radio][tabindex="0"]') ?? stop;
  target?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: 'nearest' });
}

export function goOn(from: Element): void {
  const stop = from.closest<HTMLElement>('[data-stop]');
  const stops = [...(from.closest('form')?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  if (stop) focusStop(stops[stops.indexOf(stop) + 1]);
}

/** Focuses what stands for a field of the form. */
export const focusField = (field: string): void => focusStop(document.getElementById(fieldId(field)));

/** Once what is being closed above the form, a menu or a dialog, has given the focus back. */
export const focusFieldSoon = (field: string): void => void setTimeout(() => focusField(field), 50);

/** To the control after (1) or before (-1) the one in focus; from outside the form to the first or last. */
export function step(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(`.review-form :is(${STOPS})`)];
  const from = stops.findIndex((stop) => stop.contains(document.activeElement));
  focusStop(stops[from < 0 ? (by > 0 ? 0 : stops.length - 1) : from + by]);
}

/** The id of the control that stands for a fault's field. */
export const fieldId = (field: string): string => `review-${field.replaceAll('.', '-')}`;
