import type { Dice } from '#api/features/exchange/demo/dice';
import type { DemoRound } from '#api/features/exchange/demo/demo-form';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';
import { type DemoReview, leaveUnfinished, sitTogether } from '#api/features/exchange/demo/demo-sittings';
import { fill } from '#api/features/exchange/demo/fill';
import { REMARKS, STRENGTHS, WEAKNESSES } from '#api/features/exchange/demo/words/comments';

/** Nobody of a speaker's company or close to it, nobody who speaks, nobody who speaks beside one of the speakers elsewhere. */
export function knownToBeFree(
  proposals: readonly DemoProposal[],
): (member: DemoMember, proposal: DemoProposal) => boolean {
  const beside = new Map<string, Set<string>>();
  for (const { speakers } of proposals) {
    for (const { person } of speakers) {
      const known = beside.get(person.email) ?? new Set();
      speakers.forEach((other) => known.add(other.person.email));
      beside.set(person.email, known);
    }
  }
  return ({ person, closeTo }, proposal) =>
    proposal.speakers.every(
      (speaker) =>
        speaker.person.email !== person.email &&
        !beside.get(person.email)?.has(speaker.person.email) &&
        !closeTo.has(speaker.person.companyKey) &&
        (person.companyKey === '' || speaker.person.companyKey !== person.companyKey),
    );
}

export interface Pairing {
  readonly proposal: DemoProposal;
  readonly member: DemoMember;
}

const half = (value: number): number => Math.min(5, Math.max(1, Math.round(value * 2) / 2));

/** Writes the reviews of a committee that is somewhere on its way: everybody at their own pace, severity and taste. */
export function addReviews(
  season: DemoSeason,
  round: DemoRound,
  pairings: readonly Pairing[],
  progress: (member: DemoMember) => number,
  window: { readonly from: Date; readonly to: Date },
): void {
  const { dice } = season.settings;
  const mine = new Map<DemoMember, DemoProposal[]>();
  for (const { member, proposal } of pairings) mine.set(member, [...(mine.get(member) ?? []), proposal]);
  for (const [at, [member, proposals]] of [...mine].entries()) {
    const ofMember: DemoReview[] = [];
    const severity = 0.35 * dice.normal();
    const done = Math.round(proposals.length * progress(member));
    const inOrder = dice.some(proposals, proposals.length);
    inOrder.forEach((proposal, i) => {
      const about = {
        conferenceId: season.id,
        roundId: round.id,
        proposalId: proposal.id,
        memberId: member.id,
      };
      season.rows.assignments.push({
        ...about,
        state: i < done ? 'done' : 'active',
        declineReason: '',
        assignedAt: window.from,
      });
      if (i >= done) return;
      const opinion = proposal.quality + severity + 0.45 * dice.normal();
      const values = round.criterionIds.map(() => half(opinion + 0.4 * dice.normal()));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const level = member.expertise.get(proposal.trackId ?? '') ?? 1;
      const submittedAt = season.between(window.from, window.to);
      const review = {
        ...about,
        betterTrackId: null,
        verdict: mean >= 3.4,
        confidence: Math.min(5, level + dice.between(1, 2)),
        comment: comment(dice, mean, proposal.topic),
        privateNote: dice.happens(0.04) ? 'Please compare with the other proposals of the same speaker.' : '',
        submittedAt,
        updatedAt: submittedAt,
      };
      ofMember.push(review);
      season.rows.reviews.push(review);
      values.forEach((value, of) =>
        season.rows.scores.push({ ...about, criterionId: round.criterionIds[of]!, value }),
      );
    });
    sitTogether(ofMember, window.to);
    if (at % 3 === 0 && done > 0) leaveUnfinished(season, round, member, inOrder.slice(done), window.to);
  }
}

function comment(dice: Dice, mean: number, topic: string): string {
  const mood = mean >= 3.9 ? 'high' : mean >= 2.8 ? 'middle' : 'low';
  const parts = {
    high: () => dice.some(STRENGTHS, dice.between(1, 2)),
    middle: () => [dice.pick(STRENGTHS), dice.pick(WEAKNESSES)],
    low: () => dice.some(WEAKNESSES, dice.between(1, 2)),
  }[mood]();
  return [...parts, dice.pick<string>(REMARKS[mood])]
    .filter((part) => part !== '')
    .map((part) => fill(part, { topic }))
    .join(' ');
}
