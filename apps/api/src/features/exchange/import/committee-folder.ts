import { emptySeason, type Season } from '#api/features/exchange/season/season';
import { type CsvTable, readCsv } from '#api/features/exchange/import/csv-table';
import type { FaultList } from '#api/features/exchange/import/fault-list';
import { importedDates, type ImportSettings } from '#api/features/exchange/import/import-settings';
import { readMembers } from '#api/features/exchange/import/imported-members';
import { readPairs } from '#api/features/exchange/import/imported-pairs';
import { readProposals } from '#api/features/exchange/import/imported-proposals';
import { readReviews } from '#api/features/exchange/import/imported-reviews';
import { byRound, readPools, readRounds } from '#api/features/exchange/import/imported-rounds';
import { readSpeakers } from '#api/features/exchange/import/imported-speakers';
import { readTracks } from '#api/features/exchange/import/imported-tracks';

const FILES = {
  'tracks.csv': ['track_id', 'name'],
  'speakers.csv': ['email', 'given_name', 'family_name', 'affiliation'],
  'proposals.csv': [
    'proposal_id',
    'title',
    'abstract',
    'track_id',
    'format',
    'minutes',
    'level',
    'speaker_emails',
  ],
  'reviewers.csv': ['reviewer_id', 'email', 'given_name', 'family_name', 'affiliation'],
  'conflicts.csv': ['proposal_id', 'reviewer_id'],
  'bids.csv': ['proposal_id', 'reviewer_id', 'preference'],
  'reviews.csv': ['proposal_id', 'reviewer_id'],
  'rounds.csv': ['round_id', 'name'],
  'round_proposals.csv': ['round_id', 'proposal_id'],
  'round_reviewers.csv': ['round_id', 'reviewer_id'],
} as const;

/** A season may come before its bids and reviews; without the other files it is none. */
const MAY_LACK: readonly string[] = ['bids.csv', 'reviews.csv'];

const NO_CRITERIA = [
  'review_id',
  'round_id',
  'proposal_id',
  'reviewer_id',
  'comment',
  'confidence',
  'verdict',
];

/** Every further column in which a round has a score is a criterion of it; where there is none yet, the usual four. */
function criterionColumns({ columns, rows }: CsvTable, isOneOfMany: boolean): string[] {
  const found = columns.filter(
    (column) =>
      !NO_CRITERIA.includes(column) && (!isOneOfMany || rows.some((row) => row.optional(column) !== '')),
  );
  return found.length > 0 ? found : ['content', 'originality', 'relevance', 'speakers'];
}

/**
 * Reads a committee's whole season: tracks, speakers, proposals, reviewers, conflicts of interest, bids, reviews, and where
 * there are several the rounds with whom and what each is for, a file each, bound together by their ids. What is wrong goes to `faults`; with any, the season must not be stored.
 */
export function readCommitteeFolder(folder: string, settings: ImportSettings, faults: FaultList): Season {
  const table = (file: keyof typeof FILES): CsvTable => {
    const found = readCsv(folder, file, FILES[file], faults);
    if (!found && !MAY_LACK.includes(file))
      faults.addUnread(file, {
        reason: `${file} is missing from ${folder}. If there are none, write its first line alone: ${FILES[file].join(',')}`,
      });
    return found ?? { file, columns: [], rows: [] };
  };
  const conferenceId = settings.newId();
  const optional = (file: keyof typeof FILES): CsvTable | null => readCsv(folder, file, FILES[file], faults);
  const dates = importedDates(settings.now);
  const tracks = readTracks(table('tracks.csv'), conferenceId, settings.newId);
  const speakers = readSpeakers(table('speakers.csv'), conferenceId, settings.newId);
  const proposals = readProposals(table('proposals.csv'), tracks.byKey, speakers.byEmail, {
    conferenceId,
    submittedAt: dates.submittedAt,
    newId: settings.newId,
  });
  const members = readMembers(table('reviewers.csv'), tracks.byKey, conferenceId, settings);
  const known = {
    proposals: { field: 'proposal_id', file: 'proposals.csv', byKey: proposals.byKey },
    members: { field: 'reviewer_id', file: 'reviewers.csv', byKey: members.byKey },
  };
  const pairs = readPairs(table('conflicts.csv'), table('bids.csv'), known, conferenceId);
  const rounds = readRounds(optional('rounds.csv'), { ...settings, conferenceId });
  const pools = readPools(
    optional('round_proposals.csv'),
    optional('round_reviewers.csv'),
    rounds.reference,
    known,
    conferenceId,
  );
  const parts = byRound(table('reviews.csv'), rounds);
  const scale = { min: 1, max: 5 };
  const reviews = rounds.rows.map(({ id: roundId, ...round }) => {
    const part = parts.get(roundId)!;
    const form = { columns: criterionColumns(part, rounds.rows.length > 1), scale };
    const read = readReviews(part, known, form, { conferenceId, roundId }, settings);
    const takesAllProposals = !pools.roundProposals.some((chosen) => chosen.roundId === roundId);
    const takesAllReviewers = !pools.roundReviewers.some((chosen) => chosen.roundId === roundId);
    return { ...read, round: { id: roundId, ...round, ...read.round, takesAllProposals, takesAllReviewers } };
  });
  return {
    ...emptySeason({
      id: conferenceId,
      slug: settings.slug,
      name: settings.name,
      timeZone: settings.timeZone,
      ...dates.conference,
      usesTracks: tracks.rows.length > 0,
      usesAssignment: true,
      ...(proposals.languages.length > 0 ? { languages: proposals.languages } : {}),
      takesBids: pairs.bids.length > 0,
      nextProposalNumber: proposals.nextNumber,
    }),
    tracks: tracks.rows,
    formats: proposals.formats,
    levels: proposals.levels,
    topics: proposals.topics,
    rounds: reviews.map(({ round }) => round),
    criteria: reviews.flatMap(({ criteria }) => criteria),
    roundProposals: pools.roundProposals,
    roundReviewers: pools.roundReviewers,
    proposals: proposals.rows,
    speakers: speakers.rows,
    experiences: speakers.experiences,
    earlierTalks: speakers.earlierTalks,
    proposalSpeakers: proposals.speakers,
    proposalTopics: proposals.proposalTopics,
    members: members.rows,
    roles: members.roles,
    expertise: members.expertise,
    bids: pairs.bids,
    conflictsOfInterest: pairs.conflictsOfInterest,
    assignments: reviews.flatMap(({ assignments }) => assignments),
    reviews: reviews.flatMap(({ rows }) => rows),
    scores: reviews.flatMap(({ scores }) => scores),
  };
}
