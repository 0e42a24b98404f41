import { POLICY } from '#domain/access/policy';
import type { PolicyRow } from '#domain/access/policy-table';
import {
  PROPOSAL_STATES,
  PROPOSAL_TRANSITIONS,
  type ProposalState,
  canBe,
  mayMove,
  statesBefore,
} from '#domain/proposal/proposal-state';

// Written by hand, row by row (from) and in the order of PROPOSAL_STATES (to): x where a proposal may move.
const MATRIX: Record<ProposalState, string> = {
  //           dr su ac wa re co de sa wi ca
  draft: '      .  x  .  .  .  .  .  .  x  .',
  submitted: '  .  .  x  x  x  .  .  x  x  .',
  accepted: '   .  .  .  .  .  x  x  .  .  x',
  waitlisted: ' .  .  x  .  x  .  .  .  x  .',
  rejected: '   .  .  x  .  .  .  .  .  .  .',
  confirmed: '  .  .  .  .  .  .  x  .  .  x',
  declined: '   .  .  .  .  .  .  .  .  .  .',
  set_aside: '  .  x  .  .  .  .  .  .  .  .',
  withdrawn: '  x  x  .  .  .  .  .  .  .  .',
  cancelled: '  .  .  .  .  .  .  .  .  .  .',
};

describe('the states of a proposal', () => {
  const pairs = PROPOSAL_STATES.flatMap((from) => {
    const marks = MATRIX[from].trim().split(/\s+/);
    return PROPOSAL_STATES.map((to, i) => [from, to, marks[i] === 'x'] as const);
  });

  it('has a mark for every pair', () => {
    expect(pairs).toHaveLength(100);
  });

  it.each(pairs)('%s → %s: %s', (from, to, allowed) => {
    expect(mayMove(from, to)).toBe(allowed);
  });

  it('tells from where a verb leads to a state', () => {
    expect(statesBefore('release', 'accepted')).toEqual(['submitted', 'waitlisted', 'rejected']);
    expect(statesBefore('withdraw', 'withdrawn')).toEqual(['draft', 'submitted']);
    expect(statesBefore('submit', 'accepted')).toEqual([]);
    expect(canBe('withdraw', 'accepted')).toBe(false);
    expect(canBe('restore', 'withdrawn')).toBe(true);
  });

  it('names for each verb the people that the policy grants it to', () => {
    const policy: Record<string, PolicyRow> = POLICY;
    for (const line of PROPOSAL_TRANSITIONS) {
      const row = policy[`proposal.${line.verb}`];
      if (!row) continue;
      const granted = row.grants
        .map((grant) => (typeof grant === 'string' ? grant : grant.to))
        // The policy recognises a proposal's speakers by its facts, not by a role.
        .map((grantee) => (grantee === 'user' ? 'speaker' : grantee));
      expect([line.verb, new Set(granted)]).toEqual([line.verb, new Set(line.who)]);
    }
  });
});
