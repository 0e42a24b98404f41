import type { MatrixRow } from '../matrix-row';
import { accountRows } from './accounts';
import { conferenceRows } from './conferences';

export const EVERY_ROW: readonly MatrixRow[] = [...accountRows, ...conferenceRows];

/** Routes whose rows are still being written; this list only ever gets shorter, and ends empty. */
export const WITHOUT_ROW: readonly string[] = [];
