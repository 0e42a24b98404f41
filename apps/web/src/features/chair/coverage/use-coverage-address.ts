import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { PACE_MARKS, type PaceMark } from '#domain/review/pace';
import { type Lack, LACKS } from './use-coverage';

const one = <T extends string>(all: readonly T[], given: string | null): T | null =>
  all.find((each) => each === given) ?? null;

/** What is looked at closer, in the address: it can be sent to a colleague. */
export function useCoverageAddress() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    trackId: params.get('track'),
    lack: one<Lack>(LACKS, params.get('lack')) ?? 'reviews',
    mark: one<PaceMark>(PACE_MARKS, params.get('mark')),
    set,
  };
}
