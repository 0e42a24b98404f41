import { addressesInText } from '#domain/redaction/addresses-in-text';
import { companiesInText, employersInText } from '#domain/redaction/companies-in-text';
import { namesInText } from '#domain/redaction/names-in-text';
import { type HiddenPeople, type Telltale, withoutOverlaps } from '#domain/redaction/telltale';
import { type TextWord, textWords } from '#domain/redaction/text-words';

/**
 * Every place of a text that may tell who these people are: suggestions for somebody who reads them, complete or not.
 * In the order of the text, none over another. About linear in the length of the text.
 */
export function telltales(text: string, people: HiddenPeople): Telltale[] {
  if (text === '') return [];
  const addresses = withoutOverlaps(addressesInText(text, people.names));
  const words = wordsBeside(textWords(text), addresses);
  return withoutOverlaps([
    ...addresses,
    ...namesInText(text, words, people.names),
    ...companiesInText(text, words, people),
    ...employersInText(text),
  ]);
}

/** The words that are no part of an address: half of one hides nothing. */
function wordsBeside(words: readonly TextWord[], addresses: readonly Telltale[]): TextWord[] {
  let next = 0;
  return words.filter(({ start, end }) => {
    while (next < addresses.length && addresses[next]!.end <= start) next++;
    const address = addresses[next];
    return !address || address.start >= end;
  });
}
