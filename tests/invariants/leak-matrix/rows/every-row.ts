import type { MatrixRow } from '../matrix-row';
import { accountRows } from './accounts';
import { assignmentRows } from './assignments';
import { budgetRows } from './budgets';
import { bidRows } from './bids';
import { committeeRows } from './committee';
import { conflictRows } from './conflicts';
import { conferenceRows } from './conferences';
import { contextRows } from './context';
import { discussionRows } from './discussions';
import { doubleBlindRows } from './double-blind';
import { exchangeRows } from './exchange';
import { bulkDecisionRows } from './bulk-decisions';
import { decisionRows } from './decisions';
import { misfiledRows } from './misfiled';
import { proposalRows } from './proposals';
import { redactionRows } from './redactions';
import { reviewRows } from './reviews';
import { scheduleRows } from './schedule';
import { suspicionRows } from './suspicions';
import { setAsideRows } from './set-asides';
import { trackRankingRows } from './track-rankings';

export const EVERY_ROW: readonly MatrixRow[] = [
  ...accountRows,
  ...conferenceRows,
  ...assignmentRows,
  ...scheduleRows,
  ...decisionRows,
  ...budgetRows,
  ...trackRankingRows,
  ...bulkDecisionRows,
  ...proposalRows,
  ...misfiledRows,
  ...bidRows,
  ...committeeRows,
  ...conflictRows,
  ...reviewRows,
  ...contextRows,
  ...discussionRows,
  ...setAsideRows,
  ...suspicionRows,
  ...exchangeRows,
  ...doubleBlindRows,
  ...redactionRows,
];
