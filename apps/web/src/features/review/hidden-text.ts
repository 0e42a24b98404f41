/** A stretch of text as it is read, or of characters in it that nobody sees. */
export type Stretch =
  | { readonly shown: string }
  | {
      /** The first of them: U+200B. */
      readonly code: string;
      readonly count: number;
      /** What they say to a machine, where they are letters in disguise; else empty. */
      readonly says: string;
    };

// Code points that print nothing, or turn the direction of what follows: text can hide in them or behind them. The joiner
// of emoji (U+200D) and the two selectors of their look (U+FE0E, U+FE0F) are none of them.
const HIDDEN_RANGES = [
  'ad', // soft hyphen
  '34f', // combining grapheme joiner
  '61c', // Arabic letter mark
  '115f-1160', // fillers of Hangul
  '17b4-17b5', // vowels of Khmer that are never drawn
  '180e',
  '200b-200c', // of no width
  '200e-200f', // directions
  '2028-202e',
  '2060-206f',
  '2800', // an empty pattern of Braille
  '3164',
  'fe00-fe0d', // variants of which there are none
  'feff',
  'ffa0',
  'fff9-fffb', // notes between the lines
  'e0000-e01ef', // tags, and more variants
];
const HIDDEN = new RegExp(
  `([${HIDDEN_RANGES.map((range) => range.replace(/[0-9a-f]+/g, '\\u{$&}')).join('')}]+)`,
  'u',
);

/** Cuts a text at what hides in it. Tag characters (U+E0020 to U+E007E) are ASCII that no page prints. O(length). */
export function stretchesOf(text: string): Stretch[] {
  return text.split(HIDDEN).flatMap((part, i): Stretch[] => {
    if (part === '') return [];
    if (i % 2 === 0) return [{ shown: part }];
    const points = [...part].map((character) => character.codePointAt(0)!);
    return [
      {
        code: `U+${points[0]!.toString(16).toUpperCase().padStart(4, '0')}`,
        count: points.length,
        says: points
          .filter((point) => point >= 0xe0020 && point <= 0xe007e)
          .map((point) => String.fromCharCode(point - 0xe0000))
          .join(''),
      },
    ];
  });
}
