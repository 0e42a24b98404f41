import { createHash } from 'node:crypto';
import type { CalibrationAnswer } from '#api/features/calibration/calibration.types';

/** Over what this caller was shown alone: what is hidden from them does not change it. */
export function answerTag({ state, run, ...rest }: CalibrationAnswer): string {
  const hash = createHash('sha256').update(JSON.stringify([state, rest, run]));
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}
