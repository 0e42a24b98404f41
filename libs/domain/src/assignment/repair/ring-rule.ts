import type { GroupRule, Place } from '#domain/assignment/repair/group-rule';
import type { PlanState } from '#domain/assignment/repair/plan-state';

/**
 * No two or three members review each other's proposals in a ring. A ring counts once for each choice of proposals that
 * closes it, so that every exchange on one of them lowers the count.
 */
export function ringRule(plan: PlanState): GroupRule {
  const { proposals, members, reviewers, held } = plan;
  const memberAt = new Map(members.map(({ id }, i) => [id, i]));
  const authorsOf = proposals.map(({ authorIds }) =>
    authorIds.flatMap((id) => {
      const member = memberAt.get(id);
      return member === undefined ? [] : [member];
    }),
  );
  const isAuthor = new Set(authorsOf.flat());
  /** How many proposals of the second member the first one reviews. */
  const reviews = members.map(() => new Map<number, number>());
  reviewers.forEach((all, proposal) => all.forEach((member) => count(proposal, member, 1)));

  function count(proposal: number, member: number, by: number): void {
    if (!isAuthor.has(member)) return;
    for (const author of authorsOf[proposal]!) if (author !== member) addStep(member, author, by);
  }
  function addStep(from: number, to: number, by: number): void {
    const times = (reviews[from]!.get(to) ?? 0) + by;
    if (times === 0) reviews[from]!.delete(to);
    else reviews[from]!.set(to, times);
  }
  /** Ways back from `to` to `from` in one or two steps: the rings that one more step would close. */
  const waysBack = (from: number, to: number): number => {
    let ways = reviews[to]!.get(from) ?? 0;
    for (const [next, times] of reviews[to]!) {
      if (next !== from) ways += times * (reviews[next]!.get(from) ?? 0);
    }
    return ways;
  };
  /** Rings closed by this member's steps to the authors of the proposal; a ring takes only one of these, so they add up. */
  const ringsThrough = (proposal: number, member: number): number => {
    if (!isAuthor.has(member)) return 0;
    let rings = 0;
    for (const author of authorsOf[proposal]!) if (author !== member) rings += waysBack(member, author);
    return rings;
  };
  const placesOf = (member: number, author: number): Place[] =>
    held[member]!.filter((proposal) => authorsOf[proposal]!.includes(author)).map((proposal) => ({
      proposal,
      member,
    }));

  return {
    name: 'nobodyReviewsInARing',
    broken: () => {
      const rings: Place[][] = [];
      reviews.forEach((onward, a) => {
        for (const b of onward.keys()) {
          if (b <= a) continue;
          if (reviews[b]!.has(a)) rings.push([...placesOf(a, b), ...placesOf(b, a)]);
        }
        for (const b of onward.keys()) {
          if (b <= a) continue;
          for (const c of reviews[b]!.keys()) {
            if (c <= a || c === b || !reviews[c]!.has(a)) continue;
            rings.push([...placesOf(a, b), ...placesOf(b, c), ...placesOf(c, a)]);
          }
        }
      });
      return rings;
    },
    change: (proposal, from, to) => {
      if (authorsOf[proposal]!.length === 0) return 0;
      const gone = ringsThrough(proposal, from);
      count(proposal, from, -1);
      const come = ringsThrough(proposal, to);
      count(proposal, from, 1);
      return come - gone;
    },
    replaced: (proposal, from, to) => {
      count(proposal, from, -1);
      count(proposal, to, 1);
    },
    closing: (places) => places.slice(-1),
    says: (places) => {
      const names = [...new Set(places.map(({ member }) => members[member]!.name))];
      const numbers = places.map(({ proposal }) => `#${proposals[proposal]!.number}`);
      return `${names.join(', ')} review each other (${numbers.join(', ')})`;
    },
  };
}
