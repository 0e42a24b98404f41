import type { MatrixRow } from '../matrix-row';
import { accountRows } from './accounts';
import { committeeRows } from './committee';
import { conferenceRows } from './conferences';
import { exchangeRows } from './exchange';
import { proposalRows } from './proposals';
import { reviewRows } from './reviews';
import { scheduleRows } from './schedule';

export const EVERY_ROW: readonly MatrixRow[] = [
  ...accountRows,
  ...conferenceRows,
  ...scheduleRows,
  ...proposalRows,
  ...committeeRows,
  ...reviewRows,
  ...exchangeRows,
];

/** Routes whose rows are still being written; this list only ever gets shorter, and ends empty. */
export const WITHOUT_ROW: readonly string[] = [
  'GET /api/conferences/{slug}/assignment-runs',
  'POST /api/conferences/{slug}/assignment-runs',
  'GET /api/conferences/{slug}/assignment-runs/{runId}',
  'GET /api/conferences/{slug}/assignment-runs/{runId}/plan',
  'POST /api/conferences/{slug}/assignment-runs/{runId}/cancel',
  'POST /api/conferences/{slug}/assignment-runs/{runId}/apply',
  'POST /api/conferences/{slug}/assignment-runs/{runId}/undo',
  'GET /api/conferences/{slug}/rounds/{roundId}/assignments',
  'GET /api/conferences/{slug}/rounds/{roundId}/assignment-board',
  'PUT /api/conferences/{slug}/rounds/{roundId}/assignments/{number}/{memberId}',
  'DELETE /api/conferences/{slug}/rounds/{roundId}/assignments/{number}/{memberId}',
  'GET /api/conferences/{slug}/ranking',
  'GET /api/conferences/{slug}/proposals/{number}',
  'PUT /api/conferences/{slug}/proposals/{number}/decision',
  'DELETE /api/conferences/{slug}/proposals/{number}/decision',
  'PUT /api/conferences/{slug}/proposals/{number}/look',
];
