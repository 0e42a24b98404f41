/** Told apart by the colour-blind as far as twelve hues can be (after Okabe and Ito); the name always stands beside. */
const COLOURS = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#7a5195',
  '#8a8d00',
  '#a6761d',
  '#66c2a5',
  '#e7298a',
  '#5e6ad2',
];
const NONE = '#8b93a1';

export interface TrackLook {
  readonly name: string;
  readonly colour: string;
}

export function trackLooks(tracks: readonly { id?: string; name: string }[]): ReadonlyMap<string, TrackLook> {
  return new Map(
    tracks.map(({ id = '', name }, i) => [id, { name, colour: COLOURS[i % COLOURS.length]! }] as const),
  );
}

export const colourOf = (looks: ReadonlyMap<string, TrackLook>, trackId: string | null): string =>
  (trackId === null ? undefined : looks.get(trackId)?.colour) ?? NONE;
