import type { MatrixRow } from '../matrix-row';
import { accountRows } from './accounts';
import { assignmentRows } from './assignments';
import { committeeRows } from './committee';
import { conferenceRows } from './conferences';
import { exchangeRows } from './exchange';
import { decisionRows } from './decisions';
import { proposalRows } from './proposals';
import { reviewRows } from './reviews';
import { scheduleRows } from './schedule';

export const EVERY_ROW: readonly MatrixRow[] = [
  ...accountRows,
  ...conferenceRows,
  ...assignmentRows,
  ...scheduleRows,
  ...decisionRows,
  ...proposalRows,
  ...committeeRows,
  ...reviewRows,
  ...exchangeRows,
];

/** Routes whose rows are still being written; this list only ever gets shorter, and ends empty. */
export const WITHOUT_ROW: readonly string[] = [];
