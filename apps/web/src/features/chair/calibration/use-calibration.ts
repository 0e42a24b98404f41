import { queryOptions, useQuery } from '@tanstack/react-query';
import { useConference } from '../../../app/conference-context';
import { api, ask, type Schemas } from '../../../api/client';
import { useNamedRound } from '../../../ui/use-rounds';

export type CalibrationAnswer = Schemas['CalibrationAnswer'];

/** While a run is on its way it is asked for often, else often enough to see that reviews came in. */
const SOON_MS = 700;
const LATER_MS = 20_000;

const calibrationQuery = (slug: string, round: string | null) =>
  queryOptions({
    queryKey: ['calibration', slug, round],
    queryFn: () =>
      ask<CalibrationAnswer>(
        api.GET('/api/conferences/{slug}/ranking/calibration', {
          params: { path: { slug }, ...(round === null ? {} : { query: { round } }) },
        }),
      ),
    staleTime: SOON_MS,
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? SOON_MS : LATER_MS),
  });

/** What calibration says of the round that is looked at; null where the conference wants none, or until it is there. */
export function useCalibration(): CalibrationAnswer | null {
  const { slug, usesCalibration } = useConference();
  const { data } = useQuery({ ...calibrationQuery(slug, useNamedRound()), enabled: usesCalibration });
  return data ?? null;
}
