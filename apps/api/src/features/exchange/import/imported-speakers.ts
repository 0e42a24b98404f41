import { companyKey } from '#domain/committee/company';
import { readEarlierTalks } from '#domain/proposal/earlier-talks-cell';
import { type SpeakerExperience, experienceFaults } from '#domain/proposal/speaker-experience';
import type { EarlierTalkEntity, SpeakerExperienceEntity } from '#api/features/context/context.entity';
import type { SpeakerEntity } from '#api/features/proposals/proposal.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** Given and family name as one; either may be empty, not both. */
export function fullName(row: CsvRow): string | null {
  const name = `${row.optional('given_name')} ${row.optional('family_name')}`.trim();
  if (name === '') return row.refuse('family_name', 'The name is empty. Fill in given_name or family_name.');
  if (name.length > 200) return row.refuse('family_name', 'The name is longer than 200 characters.');
  return name;
}

export function readSpeakers(table: CsvTable, conferenceId: string, newId: () => string) {
  const rows: Partial<SpeakerEntity>[] = [];
  const experiences: Partial<SpeakerExperienceEntity>[] = [];
  const earlierTalks: Partial<EarlierTalkEntity>[] = [];
  const byEmail = new Map<string, string>();
  const emails = new OncePerKey();
  for (const row of table.rows) {
    const email = row.email('email');
    const name = fullName(row);
    const company = row.optionalText('affiliation', 200);
    const said = readExperience(row);
    if (email === null || name === null || company === null) continue;
    if (!emails.isNew(row, 'email', email, email)) continue;
    const id = newId();
    byEmail.set(email, id);
    rows.push({ conferenceId, id, userId: null, email, name, company, companyKey: companyKey(company) });
    if (said === null || (said.hasSpokenBefore === null && said.earlierTalks.length === 0)) continue;
    experiences.push({ conferenceId, speakerId: id, hasSpokenBefore: said.hasSpokenBefore });
    earlierTalks.push(
      ...said.earlierTalks.map((talk, position) => ({ conferenceId, speakerId: id, position, ...talk })),
    );
  }
  return { rows, byEmail, experiences, earlierTalks };
}

const SPOKEN = new Map<string, boolean | null>([
  ['yes', true],
  ['no', false],
  ['', null],
]);

/** What a speaker said of earlier talks, where the file has it. */
function readExperience(row: CsvRow): SpeakerExperience | null {
  const answer = row.optional('spoken_before').toLowerCase();
  const hasSpokenBefore = SPOKEN.get(answer);
  if (hasSpokenBefore === undefined)
    return row.refuse(
      'spoken_before',
      `"${answer}" is neither yes nor no. Leave it empty where it was not said.`,
    );
  const earlierTalks = readEarlierTalks(row.optional('earlier_talks'));
  if (typeof earlierTalks === 'string') return row.refuse('earlier_talks', earlierTalks);
  const [fault] = experienceFaults({ hasSpokenBefore, earlierTalks });
  return fault ? row.refuse('earlier_talks', fault.reason) : { hasSpokenBefore, earlierTalks };
}
