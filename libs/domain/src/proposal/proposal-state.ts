import type { Grantee } from '#domain/access/actor';

/** Where a proposal stands. "Under review" is derived, never stored. */
export const PROPOSAL_STATES = [
  'draft',
  'submitted',
  'accepted',
  'waitlisted',
  'rejected',
  'confirmed',
  'declined',
  'set_aside',
  'withdrawn',
  'cancelled',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** One line of the state machine: what is done, from where, to where, by whom, and what must hold. */
export interface ProposalTransition {
  readonly verb: string;
  readonly from: readonly ProposalState[];
  readonly to: ProposalState;
  readonly who: readonly Grantee[];
  /** Names of conditions, as refusals and the policy use them. */
  readonly when: readonly string[];
  readonly says: string;
}

const transitions = <const T extends readonly ProposalTransition[]>(table: T): T => table;

/**
 * THE STATE MACHINE of a proposal, as a table; a move that no line names is not made. The database refuses it as well
 * (the trigger `proposal_moves_as_the_table_allows`). A proposal starts as a draft; an import may bring one in any state.
 * `docs/proposal-states.md` is generated from this table.
 */
export const PROPOSAL_TRANSITIONS = transitions([
  {
    verb: 'submit',
    from: ['draft'],
    to: 'submitted',
    who: ['speaker'],
    when: ['isAuthor', 'callIsOpen', 'isComplete'],
    says: 'the author sends the proposal in',
  },
  {
    verb: 'withdraw',
    from: ['draft', 'submitted'],
    to: 'withdrawn',
    who: ['speaker'],
    when: ['isAuthor', 'callIsOpen'],
    says: 'the author takes it back while the call is open',
  },
  {
    verb: 'restore',
    from: ['withdrawn'],
    to: 'submitted',
    who: ['speaker'],
    when: ['isAuthor', 'callIsOpen', 'wasSubmitted'],
    says: 'the author undoes the withdrawal of a submitted proposal',
  },
  {
    verb: 'restore',
    from: ['withdrawn'],
    to: 'draft',
    who: ['speaker'],
    when: ['isAuthor', 'callIsOpen', 'wasNeverSubmitted'],
    says: 'the author undoes the withdrawal of a draft',
  },
  {
    verb: 'set_aside',
    from: ['submitted'],
    to: 'set_aside',
    who: ['organizer', 'cochair'],
    when: ['reasonIsGiven'],
    says: 'spam, a pitch, a duplicate or over the cap: kept out of the review, not rejected',
  },
  {
    verb: 'take_back',
    from: ['set_aside'],
    to: 'submitted',
    who: ['organizer', 'cochair'],
    when: [],
    says: 'what was set aside goes into the review after all',
  },
  {
    verb: 'release',
    from: ['submitted', 'waitlisted', 'rejected'],
    to: 'accepted',
    who: ['organizer'],
    when: ['decisionIsRecorded'],
    says: 'the speakers are told that it was accepted, at once or later',
  },
  {
    verb: 'release',
    from: ['submitted'],
    to: 'waitlisted',
    who: ['organizer'],
    when: ['decisionIsRecorded'],
    says: 'the speakers are told that it waits for a place',
  },
  {
    verb: 'release',
    from: ['submitted', 'waitlisted'],
    to: 'rejected',
    who: ['organizer'],
    when: ['decisionIsRecorded'],
    says: 'the speakers are told that it was not accepted',
  },
  {
    verb: 'confirm',
    from: ['accepted'],
    to: 'confirmed',
    who: ['speaker'],
    when: ['isOwnProposal'],
    says: 'the speakers say that they come',
  },
  {
    verb: 'decline',
    from: ['accepted', 'confirmed'],
    to: 'declined',
    who: ['speaker'],
    when: ['isOwnProposal'],
    says: 'the speakers say that they cannot come',
  },
  {
    verb: 'leave_waitlist',
    from: ['waitlisted'],
    to: 'withdrawn',
    who: ['speaker'],
    when: ['isAuthor'],
    says: 'the author no longer waits for a place',
  },
  {
    verb: 'cancel',
    from: ['accepted', 'confirmed'],
    to: 'cancelled',
    who: ['organizer', 'cochair'],
    when: [],
    says: 'a chair takes it out of the programme',
  },
]);

export type ProposalVerb = (typeof PROPOSAL_TRANSITIONS)[number]['verb'];

/** Whether any line of the table leads from one state to the other. */
export function mayMove(from: ProposalState, to: ProposalState): boolean {
  return PROPOSAL_TRANSITIONS.some((line: ProposalTransition) => line.to === to && line.from.includes(from));
}

/** The states from which the verb leads to `to`, for `where state = any(from)`; empty: from none. */
export function statesBefore(verb: ProposalVerb, to: ProposalState): ProposalState[] {
  return PROPOSAL_TRANSITIONS.flatMap((line: ProposalTransition) =>
    line.verb === verb && line.to === to ? line.from : [],
  );
}

/** Whether the verb can be done from this state at all, whoever asks and whatever else must hold. */
export function canBe(verb: ProposalVerb, from: ProposalState): boolean {
  return PROPOSAL_TRANSITIONS.some(
    (line: ProposalTransition) => line.verb === verb && line.from.includes(from),
  );
}

/** States in which the proposal's words may still be edited by its author while the call is open. */
export const EDITABLE_STATES: readonly ProposalState[] = ['draft', 'submitted'];
