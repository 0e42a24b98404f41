import { LANGUAGES } from '#domain/conference/languages';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';
import type { TopicEntity } from '#api/features/conferences/conference.entity';
import type { ProposalTopicEntity } from '#api/features/proposals/proposal.entity';
import type { CsvRow } from '#api/features/exchange/import/csv-row';

const TOPICS = 'topics';
const LANGUAGE = 'language';

/** What the proposals are about and the languages they are given in, where their file says so. */
export class ImportedTopics {
  private readonly topics = new Map<string, { id: string; name: string }>();
  private readonly languagesFound = new Set<string>();
  readonly ofProposals: Partial<ProposalTopicEntity>[] = [];

  constructor(
    private readonly conferenceId: string,
    private readonly newId: () => string,
  ) {}

  /** Topics parted by semicolons; null: refused. */
  read(row: CsvRow): readonly string[] | null {
    const given = row
      .optional(TOPICS)
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const names = given.filter(
      (name, i) => given.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i,
    );
    if (names.length > PROPOSAL_LIMITS.topics)
      return row.refuse(TOPICS, `These are ${names.length} topics; ${PROPOSAL_LIMITS.topics} are the most.`);
    const long = names.find((name) => name.length > 120);
    if (long) return row.refuse(TOPICS, `A topic has ${long.length} characters; 120 are the most.`);
    return names;
  }

  /** ISO 639-1; empty: not said; null: refused. */
  language(row: CsvRow): string | null {
    const language = row.optional(LANGUAGE).toLowerCase();
    if (language === '') return '';
    if (!LANGUAGES.includes(language))
      return row.refuse(LANGUAGE, `"${language}" is no language. Use two letters such as en (ISO 639-1).`);
    this.languagesFound.add(language);
    return language;
  }

  add(proposalId: string, names: readonly string[]): void {
    for (const name of names) {
      const key = name.toLowerCase();
      const topic = this.topics.get(key) ?? { id: this.newId(), name };
      this.topics.set(key, topic);
      this.ofProposals.push({ conferenceId: this.conferenceId, proposalId, topicId: topic.id });
    }
  }

  topicRows(): Partial<TopicEntity>[] {
    return [...this.topics.values()].map((topic, position) => ({
      ...topic,
      conferenceId: this.conferenceId,
      position,
    }));
  }

  languages(): string[] {
    return [...this.languagesFound].toSorted();
  }
}
