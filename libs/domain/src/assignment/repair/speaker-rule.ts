import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { PlanState } from '#domain/assignment/repair/plan-state';

/** No reviewer has more than `most` proposals of one speaker; each further one counts. */
export function speakerRule(plan: PlanState, most: number): GroupRule {
  const { proposals, members, held } = plan;
  const met = members.map(() => new Map<string, number>());
  held.forEach((all, member) => all.forEach((proposal) => count(proposal, member, 1)));

  function count(proposal: number, member: number, by: number): void {
    const seen = met[member]!;
    for (const speaker of proposals[proposal]!.speakerIds) seen.set(speaker, (seen.get(speaker) ?? 0) + by);
  }

  return {
    name: 'speakersAreSpread',
    broken: () =>
      met.flatMap((seen, member) =>
        [...seen].flatMap(([speaker, times]) => {
          if (times <= most) return [];
          const places: Place[] = held[member]!.filter((proposal) =>
            proposals[proposal]!.speakerIds.includes(speaker),
          ).map((proposal) => ({ proposal, member }));
          return Array.from({ length: times - most }, () => places);
        }),
      ),
    change: (proposal, from, to) => {
      let change = 0;
      for (const speaker of proposals[proposal]!.speakerIds) {
        if ((met[to]!.get(speaker) ?? 0) >= most) change++;
        if ((met[from]!.get(speaker) ?? 0) > most) change--;
      }
      return change;
    },
    replaced: (proposal, from, to) => {
      count(proposal, from, -1);
      count(proposal, to, 1);
    },
    closing: (places) => places.slice(most),
    says: (places) =>
      `${members[places[0]!.member]!.name} has ${places.length} proposals of one speaker (${places
        .map(({ proposal }) => `#${proposals[proposal]!.number}`)
        .join(', ')})`,
  };
}
