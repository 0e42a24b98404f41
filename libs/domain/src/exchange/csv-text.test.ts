import { csvLine, csvWriter } from '#domain/exchange/csv-text';

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

describe('csvWriter', () => {
  it('writes a text that comes again as it wrote it first, long or short', () => {
    const line = csvWriter();
    const long = `=${'x'.repeat(300)}`;
    for (let time = 0; time < 2; time++) expect(line(['=1', long, 'a,b'])).toBe(`'=1,'${long},"a,b"\r\n`);
  });
});
