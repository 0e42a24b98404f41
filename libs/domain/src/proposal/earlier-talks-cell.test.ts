import { earlierTalksCell, readEarlierTalks } from '#domain/proposal/earlier-talks-cell';

const NONE = { event: '', year: null, recordingUrl: '' };

describe('earlier talks in one cell', () => {
  it('are a line each, empty ends left out', () => {
    expect(
      earlierTalksCell([
        { title: 'Signing', event: 'Days', year: 2024, recordingUrl: 'https://v.example.org/1' },
        { ...NONE, title: 'Tracing', year: 2023 },
        { ...NONE, title: 'Only a title' },
      ]),
    ).toBe('Signing | Days | 2024 | https://v.example.org/1\nTracing |  | 2023\nOnly a title');
    expect(earlierTalksCell([])).toBe('');
  });

  it.each([
    [[]],
    [[{ ...NONE, title: 'A | B \\ C', event: '\\', year: 1999 }]],
    [[{ ...NONE, title: '|', recordingUrl: 'https://v.example.org/?a=b' }]],
    [
      [
        { ...NONE, title: 'One', event: 'x|y' },
        { ...NONE, title: 'Zwei – 二', year: 2026 },
      ],
    ],
  ])('come back as they were: %j', (talks) => {
    expect(readEarlierTalks(earlierTalksCell(talks))).toEqual(talks);
  });

  it('may stand close together, with empty lines and other line ends', () => {
    expect(readEarlierTalks('A|E|2020\r\n\r\n B ')).toEqual([
      { ...NONE, title: 'A', event: 'E', year: 2020 },
      { ...NONE, title: 'B' },
    ]);
    expect(readEarlierTalks('')).toEqual([]);
  });

  it.each([
    ['A | E | last year', '"last year" is not a year'],
    ['A | E | 2020 | x | y', 'more parts'],
    [Array.from({ length: 6 }, () => 'A').join('\n'), '6 talks are named; 5 are the most'],
    ['x'.repeat(201), 'has 201 characters; 200 are the most'],
  ])('say what is wrong with %j', (cell, words) => {
    expect(readEarlierTalks(cell)).toContain(words);
  });
});
