import type { ProposalEntity, ProposalSpeakerEntity } from '#api/features/proposals/proposal.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';
import { ImportedFormats } from '#api/features/exchange/import/imported-formats';
import { ImportedTopics } from '#api/features/exchange/import/imported-topics';

interface Context {
  readonly conferenceId: string;
  readonly submittedAt: Date;
  readonly newId: () => string;
}

/** Proposal numbers: the file's own ids where all of them are whole numbers above 0, else 1, 2, 3 …. */
export function numbersOf(keys: readonly string[]): number[] {
  const own = keys.map((key) => (/^[1-9]\d{0,8}$/.test(key) ? Number(key) : 0));
  return own.includes(0) ? keys.map((_, i) => i + 1) : own;
}

export function readProposals(
  table: CsvTable,
  tracks: ReadonlyMap<string, string>,
  speakersByEmail: ReadonlyMap<string, string>,
  { conferenceId, submittedAt, newId }: Context,
) {
  const rows: (Partial<ProposalEntity> & { importedAs: string })[] = [];
  const speakers: Partial<ProposalSpeakerEntity>[] = [];
  const byKey = new Map<string, string>();
  const formats = new ImportedFormats(conferenceId, newId);
  const topics = new ImportedTopics(conferenceId, newId);
  const once = new OncePerKey();
  for (const row of table.rows) {
    const key = row.text('proposal_id', 100);
    const title = row.text('title', 300);
    const description = row.optionalText('abstract', 20_000);
    const trackId = row.reference('track_id', tracks, 'tracks.csv');
    const format = row.text('format', 100);
    const minutes = row.integer('minutes', 1, 1440);
    const level = row.optionalText('level', 120);
    const about = topics.read(row);
    const language = topics.language(row);
    const listed = speakerIds(row, speakersByEmail);
    if (key === null || !once.isNew(row, 'proposal_id', key, `Proposal ${key}`)) continue;
    // Known from here on, so that a fault of its own does not also refuse every row that names it.
    const id = newId();
    byKey.set(key, id);
    if (title === null || description === null || trackId === null || format === null) continue;
    if (minutes === null || level === null || listed === null) continue;
    if (about === null || language === null) continue;
    topics.add(id, about);
    rows.push({
      conferenceId,
      id,
      trackId,
      formatId: formats.format(format, minutes, listed.length),
      levelId: level === '' ? null : formats.level(level),
      title,
      description,
      language,
      state: 'submitted',
      submittedAt,
      importedAs: key,
    });
    listed.forEach((speakerId, position) =>
      speakers.push({ conferenceId, proposalId: id, speakerId, position }),
    );
  }
  const numbers = numbersOf(rows.map((row) => row.importedAs));
  return {
    rows: rows.map((row, i) => ({ ...row, number: numbers[i]! })),
    nextNumber: numbers.reduce((most, number) => Math.max(most, number), 0) + 1,
    speakers,
    byKey,
    formats: formats.formatRows(),
    levels: formats.levelRows(),
    topics: topics.topicRows(),
    proposalTopics: topics.ofProposals,
    languages: topics.languages(),
  };
}

function speakerIds(row: CsvRow, byEmail: ReadonlyMap<string, string>): string[] | null {
  const emails = row
    .optional('speaker_emails')
    .split(/[;,]/)
    .map((email) => email.trim().toLowerCase());
  const ids: string[] = [];
  for (const email of emails) {
    const id = byEmail.get(email);
    if (!id) return row.refuseUnknown('speaker_emails', email, 'speakers.csv');
    if (ids.includes(id)) return row.refuse('speaker_emails', `${email} is listed twice. Take one out.`);
    ids.push(id);
  }
  return ids;
}
