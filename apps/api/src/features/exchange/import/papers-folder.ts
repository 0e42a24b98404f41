import type { DecisionEntity } from '#api/features/decisions/decision.entity';
import { emptySeason, type Season } from '#api/features/exchange/season/season';
import { type CsvTable, readCsv } from '#api/features/exchange/import/csv-table';
import type { FaultList } from '#api/features/exchange/import/fault-list';
import { importedDates, type ImportSettings } from '#api/features/exchange/import/import-settings';
import { readPaperReviews } from '#api/features/exchange/import/paper-reviews';
import { type Paper, readPapers } from '#api/features/exchange/import/papers';

const FILES = {
  'papers.csv': [
    'paper_id',
    'title',
    'abstract',
    'decision',
    'authors_pseudonymised',
    'affiliations',
    'keywords',
  ],
  'reviews.csv': ['paper_id', 'review_no', 'rating', 'confidence'],
} as const;

/** What a published decision means here; withdrawn and desk-rejected papers were never decided. */
const OUTCOMES: Readonly<Record<string, string>> = {
  oral: 'accepted',
  spotlight: 'accepted',
  poster: 'accepted',
  accept: 'accepted',
  reject: 'rejected',
};

/**
 * Reads a published review process: papers with pseudonymous authors, and reviews by number with a rating from 1 to 10
 * and a confidence from 1 to 5.
 *
 * Who reviewed is not in the data: a seat stands for "the first reviewer of each paper", "the second" and so on. These
 * seats have left the committee, so that nothing is ever assigned to them. Affiliations belong to an author only where
 * a paper lists as many as authors; else they stand in the notes for the committee, and nobody gets a company.
 */
export function readPapersFolder(folder: string, settings: ImportSettings, faults: FaultList): Season {
  const table = (file: keyof typeof FILES): CsvTable => {
    const found = readCsv(folder, file, FILES[file], faults);
    if (!found) faults.addUnread(file, { reason: `${file} is missing from ${folder}.` });
    return found ?? { file, columns: [], rows: [] };
  };
  const { newId, now } = settings;
  const conferenceId = newId();
  const roundId = newId();
  const formatId = newId();
  const dates = importedDates(now);
  const papers = readPapers(table('papers.csv'), {
    conferenceId,
    formatId,
    submittedAt: dates.submittedAt,
    newId,
  });
  const reviews = readPaperReviews(table('reviews.csv'), papers.byKey, { conferenceId, roundId }, settings);
  return {
    ...emptySeason({
      id: conferenceId,
      slug: settings.slug,
      name: settings.name,
      timeZone: settings.timeZone,
      ...dates.conference,
      usesTracks: false,
      usesAssignment: true,
      nextProposalNumber: papers.rows.length + 1,
    }),
    formats: [{ conferenceId, id: formatId, name: 'Paper', minutes: 15, speakersMax: 20 }],
    rounds: [{ conferenceId, id: roundId, name: 'Review', ...dates.round, ...reviews.round }],
    criteria: reviews.criteria,
    proposals: papers.rows,
    speakers: papers.speakers,
    proposalSpeakers: papers.proposalSpeakers,
    members: reviews.members,
    roles: reviews.roles,
    assignments: reviews.assignments,
    reviews: reviews.rows,
    scores: reviews.scores,
    decisions: decisionsOf(papers.found, conferenceId, now),
  };
}

function decisionsOf(papers: readonly Paper[], conferenceId: string, now: Date): Partial<DecisionEntity>[] {
  return papers.flatMap(({ id, decision }) => {
    const outcome = OUTCOMES[decision.toLowerCase()];
    return outcome ? [{ conferenceId, proposalId: id, outcome, note: decision, decidedAt: now }] : [];
  });
}
