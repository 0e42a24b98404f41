/** What reviewers write, by what they thought. */
export const STRENGTHS = [
  'Clear outline, and numbers from production rather than from a benchmark.',
  'The speaker has done this work and says openly what went wrong.',
  'Fills a gap: I do not remember a good talk on {topic} here.',
  'Exactly the level our audience asks for; concrete from the first minute.',
  'The three-way comparison is something people can take home.',
  'A rare report on taking something out again.',
  'Well written, and the scope fits the time.',
  'I would send my own team to this one.',
  'The failure stories alone are worth the slot.',
  'Good mix of design and measurement, no vendor in sight.',
] as const;

export const WEAKNESSES = [
  'The abstract promises more than the time can hold.',
  'The second half reads like a product page.',
  'Very close to another proposal in this track.',
  'I could not tell what the audience takes home.',
  'Nothing here on {topic} that was not said last year.',
  'No numbers; I would like to see at least one measurement.',
  'The level is marked as advanced, but the outline stays at the surface.',
  'Depends on a live demo that is hard to rescue when it fails.',
  'Too tied to one company’s setup.',
  'The outline is one paragraph; hard to judge.',
] as const;

export const REMARKS = {
  high: ['One of my two or three fives.', 'Strong accept.', 'Please take this one.', ''],
  middle: ['Would fill a slot well.', 'Fine if there is room.', 'A good lightning talk, perhaps.', ''],
  low: [
    'Not this year.',
    'I would ask them to try again with results.',
    'Better suited to a local meetup.',
    '',
  ],
} as const;
