import type { Fault } from '#domain/errors';

/** Longest texts of an earlier talk, in UTF-16 units; `talks` is how many a speaker names. */
export const EXPERIENCE_LIMITS = {
  talks: 5,
  title: 200,
  event: 200,
  recordingUrl: 500,
  firstYear: 1950,
  lastYear: 2200,
} as const;

/** A talk that a speaker gave before, in their own words. */
export interface EarlierTalk {
  readonly title: string;
  readonly event: string;
  readonly year: number | null;
  /** Empty: none. */
  readonly recordingUrl: string;
}

/** What a speaker says of their experience; null: not said. */
export interface SpeakerExperience {
  readonly hasSpokenBefore: boolean | null;
  readonly earlierTalks: readonly EarlierTalk[];
}

/** What keeps it from being saved, by field, in the order of the form. */
export function experienceFaults({ hasSpokenBefore, earlierTalks }: SpeakerExperience): Fault[] {
  return [
    ...(hasSpokenBefore === false && earlierTalks.length > 0
      ? [{ field: 'hasSpokenBefore', reason: 'You name earlier talks: say yes, or take them out.' }]
      : []),
    ...earlierTalks.flatMap(({ title, year, recordingUrl }, i) => [
      ...(title.trim() === ''
        ? [{ field: `earlierTalks.${i}.title`, reason: 'Enter the title, or take the talk out.' }]
        : []),
      ...(year !== null && !isYear(year)
        ? [{ field: `earlierTalks.${i}.year`, reason: 'Enter a year such as 2024, or none.' }]
        : []),
      ...(recordingUrl.trim() === '' || isRecordingLink(recordingUrl.trim())
        ? []
        : [
            {
              field: `earlierTalks.${i}.recordingUrl`,
              reason: 'Enter a link that begins with https://, or none.',
            },
          ]),
    ]),
  ];
}

const isYear = (year: number): boolean =>
  Number.isInteger(year) && year >= EXPERIENCE_LIMITS.firstYear && year <= EXPERIENCE_LIMITS.lastYear;

/** Whether a link may be offered to a reader to open: https, with a host, and with nothing that reads as another host. */
export function isRecordingLink(link: string): boolean {
  if (!/^https:\/\/[^\s<>"'`\\^{|}]+$/.test(link) || !URL.canParse(link)) return false;
  const { protocol, hostname, username, password } = new URL(link);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}

/**
 * Whether somebody would speak for the first time: they said so, and no programme of this installation says otherwise.
 * Null: nobody knows.
 * @param earlierTalks how many they name themselves
 * @param programmes how many talks of theirs stood in a programme here
 */
export function isFirstTimer(
  hasSpokenBefore: boolean | null,
  earlierTalks: number,
  programmes: number,
): boolean | null {
  if (programmes > 0 || earlierTalks > 0) return false;
  return hasSpokenBefore === null ? null : !hasSpokenBefore;
}
