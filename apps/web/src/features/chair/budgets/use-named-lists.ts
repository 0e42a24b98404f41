import { useMemo } from 'react';
import { useConference } from '../../../app/conference-context';

export interface NamedTrack {
  readonly id: string;
  readonly name: string;
}

export type NamedFormat = NamedTrack & { readonly minutes: number };

/** The conference's tracks and formats; stored ones always have an id. */
export function useNamedLists(): {
  readonly tracks: readonly NamedTrack[];
  readonly formats: readonly NamedFormat[];
} {
  const { tracks, formats } = useConference();
  return useMemo(
    () => ({
      tracks: tracks.map(({ id, name }) => ({ id: id!, name })),
      formats: formats.map(({ id, name, minutes }) => ({ id: id!, name, minutes })),
    }),
    [tracks, formats],
  );
}
