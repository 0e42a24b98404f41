import { REDACTED_AS, redactedText } from '#domain/redaction/redacted-text';
import { type Body, FIELDS, type Field, type Sheet } from './use-redactions';

/** A field in the making: what is hidden by its place, and the text that comes of it or was written by hand. */
export interface FieldDraft {
  readonly hidden: ReadonlySet<number>;
  readonly text: string;
  /** Null: the text is what the hidden places make of it. */
  readonly byHand: true | null;
}
export type Draft = Readonly<Record<Field, FieldDraft>>;

/** A field with exactly these of its places hidden. */
export function hiding(sheet: Sheet, field: Field, hidden: ReadonlySet<number>): FieldDraft {
  const places = sheet.telltales[field].filter((_, i) => hidden.has(i));
  return { hidden, text: redactedText(sheet.written[field], places), byHand: null };
}

const placesWhere = (sheet: Sheet, field: Field, which: (isSure: boolean) => boolean): Set<number> =>
  new Set(sheet.telltales[field].flatMap(({ isSure }, i) => (which(isSure) ? [i] : [])));

const each = (of: (field: Field) => FieldDraft): Draft => ({
  title: of('title'),
  description: of('description'),
  benefits: of('benefits'),
  notes: of('notes'),
});

/** All that is sure is hidden; with `perhaps`, the rest as well. */
export const suggested = (sheet: Sheet, perhaps = false): Draft =>
  each((field) =>
    hiding(
      sheet,
      field,
      placesWhere(sheet, field, (isSure) => isSure || perhaps),
    ),
  );

/** What one begins with: what is stored, else what is suggested. */
export function begun(sheet: Sheet): Draft {
  const { redaction } = sheet;
  if (!redaction) return suggested(sheet);
  return each((field) => {
    const text = redaction[field] ?? sheet.written[field];
    const made = [suggested(sheet)[field], suggested(sheet, true)[field], hiding(sheet, field, new Set())];
    return made.find((draft) => draft.text === text) ?? { hidden: new Set(), text, byHand: true };
  });
}

export const isByHand = (draft: Draft): boolean => FIELDS.some((field) => draft[field].byHand);

/** How many places are hidden; of a text written by hand nobody knows. */
export const hiddenCount = (draft: Draft): number =>
  FIELDS.reduce((sum, field) => sum + draft[field].hidden.size, 0);

/** What is saved: null where a text stays as its author wrote it. */
export function toBody(sheet: Sheet, draft: Draft): Body {
  const text = (field: Field): string | null =>
    draft[field].text === sheet.written[field] ? null : draft[field].text;
  return {
    // A title that is nothing but a name must still be called something.
    title: draft.title.text.trim() === '' ? REDACTED_AS.name : text('title'),
    description: text('description'),
    benefits: text('benefits'),
    notes: text('notes'),
    madeFrom: sheet.madeFrom,
  };
}
