/** The id of the input that stands for a field: `speakers.0.email` → `talk-speakers-0-email`. */
export const fieldId = (field: string): string => `talk-${field.replaceAll('.', '-')}`;

/** Brings a field into view and puts the caret there, as following a link of the summary should. */
export function focusField(field: string): void {
  const element = document.getElementById(fieldId(field));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}
