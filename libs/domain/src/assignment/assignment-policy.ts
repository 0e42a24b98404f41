import { notConflicted, notOwn } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Who gives proposals to reviewers. */
export const assignmentPolicy = policyTable({
  'assignments.read': {
    says: 'see who reviews what and how the loads stand; not for proposals one has a conflict of interest with',
    grants: ['organizer', 'cochair'],
  },
  'assignments.explain': {
    says: 'see why a proposal has its reviewers, and who else could be one',
    grants: ['organizer', 'cochair'],
    always: [notOwn, notConflicted],
    hides: true,
  },
  'assignment.change': {
    says: 'give a proposal to a reviewer or take an untouched one away',
    grants: ['organizer', 'cochair'],
    always: [notOwn, notConflicted],
    hides: true,
  },
  'assignment_runs.read': {
    says: 'see the assignment runs with their results',
    grants: ['organizer', 'cochair'],
  },
  'assignment_run.start': { says: 'compute an assignment', grants: ['organizer'] },
  'assignment_run.fill': {
    says: 'compute who takes the places that stand open while nothing else moves',
    grants: ['organizer', 'cochair'],
  },
  'assignment_run.cancel': { says: 'cancel a run or throw its result away', grants: ['organizer'] },
  'assignment_run.apply': { says: 'put the result of a run into force', grants: ['organizer', 'cochair'] },
  'assignment_run.undo': { says: 'take an applied run back', grants: ['organizer', 'cochair'] },
});
