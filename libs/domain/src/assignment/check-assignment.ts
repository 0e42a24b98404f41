import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { assignmentPlan } from '#domain/assignment/assignment-plan';
import type { Violation } from '#domain/assignment/assignment-rule';
import { ASSIGNMENT_RULES } from '#domain/assignment/assignment-rules';

/** What is wrong with a set of assignments. */
export interface AssignmentCheck {
  /** Must be empty before anything is applied. */
  readonly blocking: readonly Violation[];
  /** To be seen by whoever applies it. */
  readonly warnings: readonly Violation[];
}

/**
 * Judges a set of assignments by ASSIGNMENT_RULES from the facts alone. It shares nothing with the solver, which is
 * never believed. O(facts + planned).
 * @param planned everything that would stand afterwards
 */
export function checkAssignment(facts: AssignmentFacts, planned: readonly Pair[]): AssignmentCheck {
  const plan = assignmentPlan(facts, planned);
  const found = ASSIGNMENT_RULES.flatMap((rule) =>
    rule
      .violations(plan)
      .map((violation) => ({ level: rule.level, violation: { rule: rule.name, ...violation } })),
  );
  const at = (level: 'block' | 'warn'): Violation[] =>
    found.filter((entry) => entry.level === level).map(({ violation }) => violation);
  return { blocking: at('block'), warnings: at('warn') };
}
