import { BID_ANSWERS, BID_VALUES, type BidAnswer } from '#domain/bid/bid-answer';
import type { BidEntity } from '#api/features/bids/bid.entity';
import type { ConflictOfInterestEntity } from '#api/features/committee/conflict-of-interest.entity';
import { type CsvRow, OncePerKey } from '#api/features/exchange/import/csv-row';
import type { CsvTable } from '#api/features/exchange/import/csv-table';

/** What a file calls the rows of another one, and their ids. */
export interface Reference {
  readonly field: string;
  readonly file: string;
  readonly byKey: ReadonlyMap<string, string>;
}

export interface KnownIds {
  readonly proposals: Reference;
  readonly members: Reference;
}

export interface Pair {
  readonly proposalId: string;
  readonly memberId: string;
}

/** The proposal and the reviewer a row is about, once per file. */
export function readPair(row: CsvRow, { proposals, members }: KnownIds, once: OncePerKey): Pair | null {
  const proposalId = row.reference(proposals.field, proposals.byKey, proposals.file);
  const memberId = row.reference(members.field, members.byKey, members.file);
  if (proposalId === null || memberId === null) return null;
  const words = `${proposals.field} ${row.optional(proposals.field)} with ${members.field} ${row.optional(members.field)}`;
  const pair = { proposalId, memberId };
  return once.isNew(row, members.field, pairKey(pair), words) ? pair : null;
}

const pairKey = ({ proposalId, memberId }: Pair): string => `${proposalId} ${memberId}`;

const isWord = (text: string): text is BidAnswer => (BID_ANSWERS as readonly string[]).includes(text);

/** A bid as people write it down, in words or as a number; a conflict of interest is no bid. */
function readBid(row: CsvRow): number | 'conflict' | null {
  const text = row.optional('preference').toLowerCase();
  if (text === 'conflict') return text;
  if (isWord(text)) return BID_VALUES[text];
  return row.integer('preference', -20, 20, 'yes, maybe, no, conflict or ');
}

export function readPairs(conflicts: CsvTable, bids: CsvTable, known: KnownIds, conferenceId: string) {
  const conflictsOfInterest: Partial<ConflictOfInterestEntity>[] = [];
  const bidRows: Partial<BidEntity>[] = [];
  const onceConflicted = new OncePerKey();
  for (const row of conflicts.rows) {
    const pair = readPair(row, known, onceConflicted);
    const note = row.optionalText('reason', 500);
    if (pair && note !== null) conflictsOfInterest.push({ conferenceId, ...pair, source: 'imported', note });
  }
  const onceBid = new OncePerKey();
  for (const row of bids.rows) {
    const pair = readPair(row, known, onceBid);
    const answer = readBid(row);
    if (!pair || answer === null) continue;
    if (answer !== 'conflict') bidRows.push({ conferenceId, ...pair, value: answer });
    else if (!onceConflicted.has(pairKey(pair)))
      conflictsOfInterest.push({ conferenceId, ...pair, source: 'imported', note: 'Said when bidding.' });
  }
  return { conflictsOfInterest, bids: bidRows };
}
