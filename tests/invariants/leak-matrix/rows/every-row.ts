import type { MatrixRow } from '../matrix-row';
import { accountRows } from './accounts';
import { assignmentRows } from './assignments';
import { committeeRows } from './committee';
import { conferenceRows } from './conferences';
import { exchangeRows } from './exchange';
import { proposalRows } from './proposals';
import { reviewRows } from './reviews';
import { scheduleRows } from './schedule';

export const EVERY_ROW: readonly MatrixRow[] = [
  ...accountRows,
  ...conferenceRows,
  ...assignmentRows,
  ...scheduleRows,
  ...proposalRows,
  ...committeeRows,
  ...reviewRows,
  ...exchangeRows,
];

/** Routes whose rows are still being written; this list only ever gets shorter, and ends empty. */
export const WITHOUT_ROW: readonly string[] = [
  'GET /api/conferences/{slug}/ranking',
  'GET /api/conferences/{slug}/proposals/{number}',
  'PUT /api/conferences/{slug}/proposals/{number}/decision',
  'DELETE /api/conferences/{slug}/proposals/{number}/decision',
  'PUT /api/conferences/{slug}/proposals/{number}/look',
];
