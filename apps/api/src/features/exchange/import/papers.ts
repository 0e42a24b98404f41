import { companyKey } from '#domain/committee/company';
import type {
  ProposalEntity,
  ProposalSpeakerEntity,
  SpeakerEntity,
} from '#api/features/proposals/proposal.entity';
import { OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** A paper that was taken back, or set aside before it was reviewed; every other one is submitted. */
const STATES: Readonly<Record<string, string>> = {
  withdraw: 'withdrawn',
  withdrawn: 'withdrawn',
  'desk reject': 'set_aside',
};

export interface Paper {
  readonly id: string;
  readonly decision: string;
}

interface Context {
  readonly conferenceId: string;
  readonly formatId: string;
  readonly submittedAt: Date;
  readonly newId: () => string;
}

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function readPapers(table: CsvTable, { conferenceId, formatId, submittedAt, newId }: Context) {
  const rows: Partial<ProposalEntity>[] = [];
  const found: Paper[] = [];
  const proposalSpeakers: Partial<ProposalSpeakerEntity>[] = [];
  const byKey = new Map<string, string>();
  const authors = new PseudonymousAuthors(conferenceId, newId);
  const once = new OncePerKey();
  for (const row of table.rows) {
    const key = row.text('paper_id', 100);
    const title = row.text('title', 300);
    const description = row.optionalText('abstract', 20_000);
    const names = listOf(row.optional('authors_pseudonymised'));
    if (key === null || !once.isNew(row, 'paper_id', key, `Paper ${key}`)) continue;
    const id = newId();
    byKey.set(key, id);
    if (title === null || description === null) continue;
    if (new Set(names).size < names.length || names.some((name) => name.length > 200)) {
      row.refuse('authors_pseudonymised', 'An author is listed twice, or by more than 200 characters.');
      continue;
    }
    const affiliations = listOf(row.optional('affiliations'));
    const known = affiliations.length === names.length;
    const decision = row.optional('decision');
    const notes = [
      ['Keywords', row.optional('keywords')],
      ['Affiliations', known ? '' : affiliations.join('; ')],
    ].flatMap(([what, text]) => (text ? [`${what}: ${text}`] : []));
    found.push({ id, decision });
    rows.push({
      conferenceId,
      id,
      number: rows.length + 1,
      formatId,
      title,
      description,
      notes: notes.join('\n'),
      state: STATES[decision.toLowerCase()] ?? 'submitted',
      submittedAt,
      importedAs: key,
    });
    names.forEach((name, position) => {
      const speakerId = authors.idOf(name, known ? affiliations[position]! : '');
      proposalSpeakers.push({ conferenceId, proposalId: id, speakerId, position });
    });
  }
  return { rows, found, byKey, proposalSpeakers, speakers: authors.rows };
}

/** One speaker per pseudonym, without an address; the first company that is known to be theirs. */
class PseudonymousAuthors {
  readonly rows: (Partial<SpeakerEntity> & { id: string; company: string })[] = [];
  private readonly byName = new Map<string, (typeof this.rows)[number]>();

  constructor(
    private readonly conferenceId: string,
    private readonly newId: () => string,
  ) {}

  idOf(name: string, company: string): string {
    let author = this.byName.get(name);
    if (!author) {
      author = { conferenceId: this.conferenceId, id: this.newId(), name, company: '', companyKey: '' };
      this.byName.set(name, author);
      this.rows.push(author);
    }
    if (author.company === '' && company !== '')
      Object.assign(author, { company: company.slice(0, 200), companyKey: companyKey(company) });
    return author.id;
  }
}
