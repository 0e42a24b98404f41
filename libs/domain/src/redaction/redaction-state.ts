/** Nobody has looked; the author has changed the text since somebody did; somebody has looked at it as it stands. */
export const REDACTION_STATES = ['open', 'changed', 'done'] as const;
export type RedactionState = (typeof REDACTION_STATES)[number];

/**
 * How far a proposal is.
 * @param madeFrom hash of the text that its redaction was made from; null: there is none
 * @param standing hash of the text as it stands
 */
export function redactionState(madeFrom: string | null, standing: string): RedactionState {
  if (madeFrom === null) return 'open';
  return madeFrom === standing ? 'done' : 'changed';
}

/** What is read in place of the texts, each null where it is as its author wrote it. */
export type RedactedTexts<Field extends string> = Readonly<Record<Field, string | null>>;

/** Without what hides nothing: a text that is as its author wrote it is none. */
export function withoutUnchanged<Field extends string>(
  redacted: RedactedTexts<Field>,
  written: Readonly<Record<Field, string>>,
): RedactedTexts<Field> {
  return Object.fromEntries(
    Object.entries<string | null>(redacted).map(([field, text]) => [
      field,
      text === written[field as Field] ? null : text,
    ]),
  ) as RedactedTexts<Field>;
}
