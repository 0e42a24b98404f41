import { roughly } from './rough-time';

describe('roughly', () => {
  it.each([
    [1, { unit: 'minutes', count: 5 }],
    [38, { unit: 'minutes', count: 40 }],
    [112, { unit: 'minutes', count: 110 }],
    [120, { unit: 'hours', count: 2 }],
    [500, { unit: 'hours', count: 8.5 }],
  ] as const)('says %p minutes as %j', (minutes, said) => {
    expect(roughly(minutes)).toEqual(said);
  });
});
