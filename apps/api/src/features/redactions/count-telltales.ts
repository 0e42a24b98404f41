import type { HiddenPeople } from '#domain/redaction/telltale';
import { telltales } from '#domain/redaction/telltales';

export interface CountedTexts {
  readonly id: string;
  readonly texts: readonly string[];
  readonly people: Partial<HiddenPeople> | null;
}

export interface TelltaleCount {
  readonly id: string;
  readonly sure: number;
  readonly unsure: number;
}

/** What is not known of somebody is not looked for. */
export const hiddenPeople = (people: Partial<HiddenPeople> | null): HiddenPeople => ({
  names: [],
  companies: [],
  emails: [],
  ...people,
});

export function countTelltales({ id, texts, people }: CountedTexts): TelltaleCount {
  const whom = hiddenPeople(people);
  const found = texts.flatMap((text) => telltales(text, whom));
  const sure = found.filter(({ isSure }) => isSure).length;
  return { id, sure, unsure: found.length - sure };
}
