import { nameProfile, personLikeness, type PersonLikeness } from '#domain/committee/person-likeness';

const likeness = (one: string, other: string): PersonLikeness | null => {
  const [a, b] = [nameProfile(one)!, nameProfile(other)!];
  expect(personLikeness(b, a)).toBe(personLikeness(a, b));
  return personLikeness(a, b);
};

describe('personLikeness', () => {
  it.each([
    ['Ada Lovelace', 'ada  LOVELACE', 'same_name'],
    ['Nguyễn Văn An', 'An Nguyen Van', 'same_name'],
    ['Dr. José Álvarez', 'Jose Alvarez', 'same_name'],
    ['Søren Müller', 'Soren Muller', 'same_name'],
    ['Madonna', 'madonna', 'same_name'],
    ['Ada Lovelace', 'Ada King Lovelace', 'shorter_name'],
    ['A. Lovelace', 'Ada Lovelace', 'initial'],
    ['Ada K. Lovelace', 'Ada Lovelace', 'shorter_name'],
    ['Ada K. Lovelace', 'Ada King Lovelace', 'initial'],
    ['Ada Lovelace', 'Ada Lovelase', 'spelling'],
  ])('sees that "%s" may be "%s" (%s)', (one, other, why) => {
    expect(likeness(one, other)).toBe(why);
  });

  it.each([
    ['Ada Lovelace', 'Grace Lovelace'],
    ['Ada Lovelace', 'Ada Hopper'],
    ['G. Lovelace', 'Ada Lovelace'],
    ['Ada', 'Ada Lovelace'],
    ['Ana Li', 'Ena Li'],
    ['A. K.', 'Ada King'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(likeness(one, other)).toBeNull();
  });

  it('has no profile of a name without letters', () => {
    expect([nameProfile('  '), nameProfile('…')]).toEqual([null, null]);
  });
});
