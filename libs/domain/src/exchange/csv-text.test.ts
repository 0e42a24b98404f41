import { csvLine } from '#domain/exchange/csv-text';

describe('csvLine', () => {
  it('quotes what needs quotes and doubles quotes inside', () => {
    expect(csvLine(['a', 'b,c', 'say "x"', 'two\nlines', 1.5, -2, null])).toBe(
      'a,"b,c","say ""x""","two\nlines",1.5,-2,\r\n',
    );
  });

  it('keeps formulas readable text', () => {
    expect(csvLine(['=HYPERLINK("x")', '-1'])).toBe(`"'=HYPERLINK(""x"")",'-1\r\n`);
  });
});
