import type { AssignmentFacts, Pair } from '#domain/assignment/assignment-facts';
import { assignmentChanges } from '#domain/assignment/assignment-changes';
import { checkAssignment } from '#domain/assignment/check-assignment';
import { type PlanPart, planInPart } from '#domain/assignment/plan-part';
import { countBy } from '#domain/assignment/settled-assignments';
import type { Violation } from '#domain/assignment/assignment-rule';
import type { PartPreview } from '#api/features/assignments/assignment-runs.types';

type PreviewedPart = Omit<PartPreview, 'refusals'> & { readonly blocking: readonly Violation[] };

/** What making only the chosen changes of a plan comes to, and what would forbid it. */
export function previewPart(facts: AssignmentFacts, whole: readonly Pair[], part: PlanPart): PreviewedPart {
  const planned = planInPart(facts, whole, part);
  const { added, removed } = assignmentChanges(facts, planned);
  const all = assignmentChanges(facts, whole);
  const proposalOf = ({ proposalId }: Pair): string => proposalId;
  const then = countBy(planned, proposalOf);
  const today = countBy(
    facts.standing.filter(({ standing }) => standing !== 'declined'),
    proposalOf,
  );
  return {
    added: added.length,
    removed: removed.length,
    left: all.added.length + all.removed.length - added.length - removed.length,
    short: facts.proposals.filter(({ id, wanted }) => (then.get(id) ?? 0) < wanted).length,
    fewer: facts.proposals.filter(({ id }) => (then.get(id) ?? 0) < (today.get(id) ?? 0)).length,
    blocking: checkAssignment(facts, planned).blocking,
  };
}
