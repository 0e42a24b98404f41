import { facts, member, pair, proposal } from '../../../../tests/factories/assignment-facts';
import { affinity, fitOf } from '#domain/assignment/affinity';
import type { AssignmentFacts } from '#domain/assignment/assignment-facts';
import { candidatePairs } from '#domain/assignment/candidate-pairs';
import { runSettings } from '#domain/assignment/run-settings';

const talks = [
  proposal('p1', { trackId: 't1', language: 'de', topicIds: ['a', 'b'] }),
  proposal('p2', { trackId: 't1', language: 'de' }),
  proposal('p3', { trackId: 't2', language: 'en' }),
  proposal('p4', { topicIds: ['b'] }),
];
const people = [
  member('m1', { expertise: { t1: 3 }, topics: { a: 2 }, languages: ['en', 'de'] }),
  member('m2', { expertise: { t2: 1 }, topics: { c: 1 } }),
  member('m3', { languages: ['en'] }),
];
const given = facts({ proposals: talks, members: people, bids: [{ ...pair('p1 m1'), value: 12 }] });

function candidates(from: AssignmentFacts): Map<string, number> {
  const { start, member: places, affinity: points } = candidatePairs(from, from.proposals, from.members, []);
  const found = new Map<string, number>();
  from.proposals.forEach(({ id }, p) => {
    for (let at = start[p]!; at < start[p + 1]!; at++) {
      found.set(`${id} ${from.members[places[at]!]!.id}`, points[at]!);
    }
  });
  return found;
}

describe('candidate pairs', () => {
  it('leave out who said what they read, and not this', () => {
    const found = candidates(given);
    expect(['p1 m3', 'p2 m3', 'p3 m3', 'p1 m2', 'p2 m1', 'p4 m3'].map((key) => found.has(key))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(candidates({ ...given, settings: runSettings({ matchLanguage: false }) }).has('p1 m3')).toBe(true);
  });

  it('carry the affinity that the parts add up to', () => {
    const found = candidates({ ...given, settings: runSettings({ matchLanguage: false }) });
    expect(found.size).toBe(talks.length * people.length);
    for (const talk of talks) {
      for (const person of people) {
        const bid = talk.id === 'p1' && person.id === 'm1' ? 12 : null;
        expect(found.get(`${talk.id} ${person.id}`)).toBe(affinity(fitOf(talk, person, bid)).total);
      }
    }
  });
});
