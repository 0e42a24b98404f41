import { EXPERIENCE_LIMITS, type EarlierTalk } from '#domain/proposal/speaker-experience';

/**
 * Earlier talks as one cell of a table, the same in exports and imports: a line each, `title | event | year | link`, what
 * is not known left empty, empty ends left out. A bar or a backslash inside a text has a backslash before it.
 */
export const earlierTalksCell = (talks: readonly EarlierTalk[]): string =>
  talks
    .map(({ title, event, year, recordingUrl }) => {
      const parts = [title, event, year === null ? '' : String(year), recordingUrl].map(escaped);
      while (parts.at(-1) === '') parts.pop();
      return parts.join(' | ');
    })
    .join('\n');

/** The talks that a cell names; or what is wrong with it, in words. What it does not check, `experienceFaults` does. */
export function readEarlierTalks(cell: string): EarlierTalk[] | string {
  const lines = cell.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > EXPERIENCE_LIMITS.talks)
    return `${lines.length} talks are named; ${EXPERIENCE_LIMITS.talks} are the most.`;
  const talks: EarlierTalk[] = [];
  for (const line of lines) {
    const [title = '', event = '', year = '', recordingUrl = '', ...more] = partsOf(line);
    if (more.length > 0) return `"${line.trim()}" has more parts than title | event | year | link.`;
    if (year !== '' && !/^\d{4}$/.test(year)) return `"${year}" is not a year such as 2024.`;
    for (const [field, text] of Object.entries({ title, event, recordingUrl })) {
      const most = EXPERIENCE_LIMITS[field as 'title' | 'event' | 'recordingUrl'];
      if (text.length > most)
        return `"${text.slice(0, 40)}…" has ${text.length} characters; ${most} are the most.`;
    }
    talks.push({ title, event, year: year === '' ? null : Number(year), recordingUrl });
  }
  return talks;
}

const escaped = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replaceAll(/[\\|]/g, '\\$&');

/** Parted by bars that have no backslash before them. */
const partsOf = (line: string): string[] =>
  (line.match(/(?:\\.|[^\\|])+|(?<=^|\|)(?=\||$)/g) ?? []).map((part) =>
    part.replaceAll(/\\(.)/g, '$1').trim(),
  );
