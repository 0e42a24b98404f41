/** iCalendar as text (RFC 5545). Written by hand: what was tried formats native dates in the server's own zone. */

/** A content line: name (with parameters) and a value that is already safe. */
export type ContentLine = readonly [name: string, value: string];

/** A TEXT value (§3.3.11): no line break, comma or semicolon of it can end the property. */
export const textValue = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    // Other controls are not allowed in a calendar at all.
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** An instant in UTC, `20260901T070000Z`. */
export const utcValue = (instant: Date): string =>
  `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Folds at 75 octets (§3.1), never inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

export function component(
  name: string,
  lines: readonly ContentLine[],
  inner: readonly string[] = [],
): string {
  return [
    `BEGIN:${name}`,
    ...lines.map(([property, value]) => folded(`${property}:${value}`)),
    ...inner,
    `END:${name}`,
  ].join('\r\n');
}
