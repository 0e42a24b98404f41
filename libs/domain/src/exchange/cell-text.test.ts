import { cellText } from '#domain/exchange/cell-text';

describe('cellText', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\r=1',
    '  =1',
    '"=1"',
    "'=1",
    '\n=cmd',
    '＝1',
    '\u200B=1',
    '“=1',
  ])('keeps %j from being a formula, and readable', (text) => {
    expect(cellText(text)).toBe(`'${text}`);
  });

  it.each(['Talk', '1 = 1', 'a-b', 'x@y.example', '“Quoted” title', '', '日本語', '3.5'])(
    'leaves %j alone',
    (text) => {
      expect(cellText(text)).toBe(text);
    },
  );

  it('leaves out what no file may hold, and finds the formula behind it', () => {
    expect(cellText('a\u0000b\u0007\nc\ud800')).toBe('ab\nc\ufffd');
    expect(cellText('\u0001=1')).toBe("'=1");
  });

  it('fits a cell', () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767);
  });
});
