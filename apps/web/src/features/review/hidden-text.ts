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

// Characters that print nothing, or turn the direction of what follows: text can hide in them or behind them. The joiner
// of emoji (U+200D) and the two selectors of their look (U+FE0E, U+FE0F) are none of them.
const HIDDEN =
  /([\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}]+)/u;

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
