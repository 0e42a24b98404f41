import { policyTable } from '#domain/access/policy-table';

/** How much can be accepted, and what the accepted talks are together. */
export const budgetPolicy = policyTable({
  'budgets.read': {
    says: 'see the budgets of the tracks they may read as a chair, with counts of submitted and accepted talks',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'budgets.set': {
    says: 'set the places per track and format, and move places between tracks',
    grants: ['organizer', 'cochair'],
  },
  'balance.read': {
    says: 'see companies, speakers, languages and first-timers of the talks they may read as a chair, beside the choice',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
});
