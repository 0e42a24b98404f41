import { isOwn } from '#domain/access/conditions';
import { policyTable } from '#domain/access/policy-table';

/** Ways to look at the ranked list, kept under a name. They hold no talk: whoever opens one sees what they may see. */
export const rankingViewPolicy = policyTable({
  'ranking_views.read': {
    says: 'open the saved views of the ranked list that are one’s own or shared with all chairs',
    grants: ['organizer', 'cochair', 'track_chair'],
  },
  'ranking_view.keep': {
    says: 'save a view of the ranked list, share it with all chairs, change and delete it',
    grants: ['organizer', 'cochair', 'track_chair'],
    always: [isOwn],
    hides: true,
  },
});
