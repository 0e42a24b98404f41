import { Dice } from '#api/features/exchange/demo/dice';
import type { DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

const SEED = 47;
/** What speakers answer when they are asked whether they have spoken before; the rest say nothing. */
const FIRST_TIMERS = 0.22;
const EXPERIENCED = 0.38;
const HAS_A_RECORDING = 0.5;
/** Shorter than what a title allows, for what is added to it. */
const SHORT_TITLE = 58;
const EVENTS = [
  'Platform Evenings',
  'Coastal Devs',
  'Open Infra Nights',
  'The Harbour Meetup',
  'Autumn of Code',
];
const EARLIER = [
  'A year of on-call, told honestly',
  'Migrations that nobody noticed',
  'What our users taught our cluster',
  'Small tools for large platforms',
  'Debugging at three in the morning',
  'How we said goodbye to our monolith',
];

/**
 * What surrounds the talks: speakers who have spoken before and who have not, and two talks that were sent in once more
 * under another title, one by the same people and one by others. Draws of its own: nothing else of the demo moves.
 */
export function addContext(season: DemoSeason, proposals: readonly DemoProposal[]): void {
  const dice = new Dice(SEED);
  for (const { id } of season.rows.speakers) tellExperience(season, dice, id!);
  sendInAgain(season, proposals, ([first], [second]) => first === second, ': the workshop');
  sendInAgain(season, proposals, (first, second) => !first.some((id) => second.includes(id)), ', once more');
}

function tellExperience(season: DemoSeason, dice: Dice, speakerId: string): void {
  const key = { conferenceId: season.id, speakerId };
  const hasSpokenBefore = dice.happens(FIRST_TIMERS) ? false : dice.happens(EXPERIENCED) ? true : null;
  if (hasSpokenBefore === null) return;
  season.rows.experiences.push({ ...key, hasSpokenBefore });
  if (!hasSpokenBefore) return;
  season.rows.earlierTalks.push({
    ...key,
    position: 0,
    title: dice.pick(EARLIER),
    event: dice.pick(EVENTS),
    year: season.settings.now.getFullYear() - dice.between(1, 4),
    recordingUrl: dice.happens(HAS_A_RECORDING)
      ? `https://video.example/watch/${dice.between(1000, 9999)}`
      : '',
  });
}

type Speakers = readonly string[];

/** Of the first two talks of a track whose speakers fit, the second says what the first says. */
function sendInAgain(
  { rows }: DemoSeason,
  proposals: readonly DemoProposal[],
  fits: (first: Speakers, second: Speakers) => boolean,
  addition: string,
): void {
  const idsOf = ({ speakers }: DemoProposal): Speakers => speakers.map(({ id }) => id);
  const textOf = (id: string) => rows.proposals.find((row) => row.id === id)!;
  const isReady = ({ id }: DemoProposal): boolean =>
    textOf(id).state === 'submitted' && textOf(id).title!.length <= SHORT_TITLE;
  for (const [i, first] of proposals.entries()) {
    if (!isReady(first)) continue;
    const second = proposals
      .slice(i + 1)
      .find((other) => other.trackId === first.trackId && isReady(other) && fits(idsOf(first), idsOf(other)));
    if (!second) continue;
    const { title, description, benefits } = textOf(first.id);
    Object.assign(textOf(second.id), { title: `${title}${addition}`, description, benefits });
    return;
  }
}
