import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { RankedList } from '../ranking/ranked-rows';
import { type CalibratedTalks, calibratedTalks, withCalibrated } from './calibrated-list';
import { type CalibrationAnswer, useCalibration } from './use-calibration';

/** Percentages from which a chance is taken for certain. */
export const CERTAINTIES = [80, 90, 95] as const;

/** What the desk shows of calibration; `talks` is null until there is a run. */
export interface CalibratedDesk {
  readonly answer: CalibrationAnswer | null;
  readonly talks: CalibratedTalks | null;
  /** The list that its query is asked of. */
  readonly list: RankedList;
  readonly certain: number;
  readonly setCertain: (percent: number) => void;
}

export function useCalibratedDesk(plain: RankedList): CalibratedDesk {
  const answer = useCalibration();
  const [certain, setCertain] = useLocalStorage<number>({
    key: 'rostrum-triage-certainty',
    defaultValue: 90,
    getInitialValueInEffect: false,
  });
  const run = answer?.run ?? null;
  const { round } = plain;
  const { number, track, mean } = plain.rows;
  const talks = useMemo(
    () =>
      run &&
      calibratedTalks({ round, rows: { number, track, mean } }, run, {
        yes: certain / 100,
        no: 1 - certain / 100,
      }),
    [run, round, number, track, mean, certain],
  );
  const list = useMemo(() => (talks ? withCalibrated(plain, talks) : plain), [plain, talks]);
  return { answer, talks, list, certain, setCertain };
}
