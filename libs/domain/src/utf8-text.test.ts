import { readUtf8 } from '#domain/utf8-text';
import { DomainError } from '#domain/errors';

const refusal = (bytes: readonly number[]): DomainError => {
  try {
    readUtf8(Uint8Array.from(bytes));
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('It was not refused.');
};
const utf16 = (text: string): number[] => [...Buffer.from(`\ufeff${text}`, 'utf16le')];
const latin1 = (text: string): number[] => [...Buffer.from(text, 'latin1')];

describe('readUtf8', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(readUtf8(new TextEncoder().encode('Zoë,株'))).toBe('Zoë,株');
    expect(readUtf8(new TextEncoder().encode('\ufeffZoë'))).toBe('Zoë');
  });

  it('refuses UTF-16, with or without byte order mark', () => {
    expect(refusal(utf16('name\nZoë')).reason).toContain('UTF-16');
    expect(refusal(utf16('name').slice(2)).reason).toContain('UTF-16');
  });

  it('refuses Latin-1 and names the line', () => {
    expect(refusal(latin1('name\nAda\nZoë\n')).details.faults).toEqual([
      expect.objectContaining({ field: 'file', line: 3 }),
    ]);
  });

  it('knows a spreadsheet when it sees one', () => {
    expect(refusal([0x50, 0x4b, 0x03, 0x04, 0]).reason).toContain('spreadsheet');
  });
});
