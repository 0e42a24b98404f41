import { policyTable } from '#domain/access/policy-table';

/** Row by row, an export holds what its reader may read on the pages: no talk they have a conflict of interest with. */
export const exchangePolicy = policyTable({
  'exports.read': {
    says: 'download the season as a workbook and the reviews as CSV, conflicted and own talks left out',
    grants: ['organizer', 'cochair'],
  },
});
