/** Patterns of titles by kind of talk. {Topic} begins a title, {topic} stands inside one. */
export const SESSION_TITLES = [
  '{Topic} without {pain}',
  '{Topic} in production: what {months} months taught us',
  'A practical guide to {topic}',
  'The hidden cost of {topic}',
  'Rethinking {topic} for {audience}',
  '{Few} mistakes we made with {topic}',
  '{Topic} at {scale}',
  'Lessons from {lesson}',
  'Do you really need {topic}?',
  '{Topic} from first principles',
  'Debugging {topic} when nobody else is awake',
  'What nobody tells you about {topic}',
  'From {from} to {to}, {tail}',
  'How we made {topic} boring',
  'Measuring {topic}: beyond the benchmark',
] as const;

export const TITLES_BY_FORMAT = {
  panel: ['Panel: who should own {topic}?', 'Panel: the next five years of {topic}'],
  lightning: ['{Topic} in ten minutes', 'One weird graph about {topic}', 'Please stop doing this to {topic}'],
  tutorial: ['Hands on: {topic} from zero', 'Workshop: build, break and mend {topic}'],
} as const;

export const AUDIENCES = [
  'small teams',
  'regulated industries',
  'a thousand clusters',
  'public services',
  'people in a hurry',
] as const;
export const SCALES = [
  'national scale',
  'ten thousand nodes',
  'a billion requests a day',
  'a tenth of the cost',
  'small scale',
] as const;
export const TAILS = [
  'in the open',
  'and halfway back again',
  'without downtime',
  'one team at a time',
] as const;

export const CONTEXTS = [
  'At {company} we run {services} services for {teams} teams, and the part that everybody worked around was {topic}.',
  'When {company} grew from two teams to {teams}, {topic} stopped being a detail.',
  'For {months} months a small group at {company} kept a diary of every incident that touched {topic}.',
  'This talk is the story of {topic} at {company}: what we planned, what we shipped, and what we took out again.',
  'We have looked after {topic} since the first prototype, through {services} services and three reorganisations.',
  'Two years ago we would have called {topic} solved; then the number of users doubled twice.',
] as const;

export const APPROACHES = [
  'We compare three designs by the same measurements, show where each one breaks, and explain why the dullest one won.',
  'We walk through the change step by step, with the graphs from the bad days left in.',
  'Live on stage we break it twice and mend it with tools that are already on your machine.',
  'There are no slides about a product: all the code is open, and small enough to read on the train home.',
  'We spend half of the time on the parts that failed, because that is where your setup will differ from ours.',
  'You will see the design, the two dead ends before it, and what {services} services measured before and after.',
] as const;

export const ENDINGS = [
  'You leave with {takeaway}, and with an honest list of what it costs.',
  'Expect {takeaway} rather than a success story.',
  'Everybody takes home {takeaway} and the scripts to repeat the measurements.',
  'By the end you will have {takeaway}.',
] as const;

export const BENEFITS = [
  'Everything shown is under an open licence, and two of the fixes have gone upstream.',
  'People ask about {topic} in every working group; shared words for it help maintainers and users alike.',
  'We publish the raw measurements, so that other projects can compare themselves without asking us.',
  'Several small projects face the same question about {topic} without the time to try three answers. We had it.',
  'The talk ends with a list of open issues that newcomers can take on, each with somebody to ask.',
] as const;
