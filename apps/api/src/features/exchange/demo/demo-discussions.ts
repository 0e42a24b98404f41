import type { Voice } from '#domain/discussion/voice';
import { knownToBeFree } from '#api/features/exchange/demo/demo-reviews';
import type { DemoRound } from '#api/features/exchange/demo/demo-form';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';

type Speaker = 'first' | 'second' | 'chair';

/** What is said about one talk: who, what, and the place of what it answers. */
type Script = readonly (readonly [Speaker, string, number?])[];

const SCRIPTS: readonly Script[] = [
  [
    ['first', 'The numbers are from two years ago. Do we know whether they still run it?'],
    [
      'second',
      'They wrote about it this spring, with newer figures: https://blog.example/two-years-later',
      1,
    ],
    ['first', 'Good, then I have no doubt left.', 1],
    ['chair', 'We have four talks on this topic. Which one would you keep, if it were only one?'],
    ['second', 'This one. It is the only one that says what did not work.', 4],
  ],
  [
    ['second', 'I find the outline thin for thirty minutes. As a lightning talk I would take it at once.'],
    ['chair', 'Noted. @[0], would you agree?', 1],
  ],
  [
    [
      'first',
      'I was at the meetup where this was given. The room was full, and the questions went on for an hour.',
    ],
  ],
];

const MINUTE = 60_000;

/** Three talks with three reviews are discussed; of the second, a chair asks a reviewer for one more look. */
export function addDiscussions(
  season: DemoSeason,
  round: DemoRound,
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoMember[],
  chair: DemoMember,
): void {
  const { rows } = season;
  Object.assign(
    rows.rounds.find(({ id }) => id === round.id)!,
    { isDiscussed: true },
  );
  const isFree = knownToBeFree(proposals);
  const active = new Set(rows.members.filter(({ state }) => state === 'active').map(({ id }) => id));
  const done = new Set(
    rows.assignments
      .filter(({ state, memberId }) => state === 'done' && active.has(memberId))
      .map(({ proposalId, memberId }) => `${proposalId} ${memberId}`),
  );
  const whoReviewed = ({ id }: DemoProposal): DemoMember[] =>
    reviewers.filter((member) => done.has(`${id} ${member.id}`));
  proposals
    .filter((proposal) => isFree(chair, proposal) && whoReviewed(proposal).length >= 3)
    .slice(0, SCRIPTS.length)
    .forEach((proposal, i) => {
      const [first, second] = whoReviewed(proposal) as [DemoMember, DemoMember];
      say(season, round, proposal, SCRIPTS[i]!, { first, second, chair });
      if (i === 1) askAgain(season, round, proposal, second, chair);
    });
}

function say(
  { rows, id: conferenceId, settings }: DemoSeason,
  { id: roundId }: DemoRound,
  { id: proposalId }: DemoProposal,
  script: Script,
  people: Readonly<Record<Speaker, DemoMember>>,
): void {
  const key = { conferenceId, roundId, proposalId };
  const from = settings.now.getTime() - 180 * MINUTE;
  const at = (place: number): Date => new Date(from + place * 17 * MINUTE);
  const ids = script.map(() => settings.newId());
  rows.discussions.push({
    ...key,
    revision: script.length,
    lastPlace: script.length,
    lastCommentAt: at(script.length),
  });
  script.forEach(([who, text, answers], i) => {
    const mentionsFirst = text.includes('@[0]');
    rows.comments.push({
      ...key,
      id: ids[i]!,
      memberId: people[who].id,
      voice: (who === 'chair' ? 'chair' : 'reviewer') satisfies Voice,
      parentId: answers === undefined ? null : ids[answers - 1]!,
      place: i + 1,
      text,
      mentioned: mentionsFirst ? [people.first.id] : [],
      mentionedVoices: mentionsFirst ? ['reviewer'] : [],
      writtenAt: at(i + 1),
    });
  });
}

function askAgain(
  { rows, id: conferenceId, settings }: DemoSeason,
  { id: roundId }: DemoRound,
  { id: proposalId }: DemoProposal,
  reviewer: DemoMember,
  chair: DemoMember,
): void {
  rows.reconsiderations.push({
    conferenceId,
    id: settings.newId(),
    roundId,
    proposalId,
    memberId: reviewer.id,
    message: 'The speakers have sent a longer outline. Would you look at it once more?',
    askedBy: chair.id,
    askedAt: new Date(settings.now.getTime() - 60 * MINUTE),
  });
}
