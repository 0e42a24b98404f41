import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AssignmentFacts, ExpertiseLevel } from '#domain/assignment/assignment-facts';
import { runSettings } from '#domain/assignment/run-settings';

type Row = Readonly<Record<string, string>>;

/** One file of the made season, by column name. */
export function kubeconSizeRows(folder: string, file: string): Row[] {
  return parse(readFileSync(join(folder, 'kubecon-size', file)), { columns: true }) as Row[];
}

/** The made season of 3,000 proposals and 110 reviewers as facts for an assignment run of k reviewers each. */
export function kubeconSizeFacts(dataFolder: string, wanted: number): AssignmentFacts {
  const pair = (row: Row) => ({ proposalId: row['proposal_id']!, memberId: row['reviewer_id']! });
  return {
    settings: runSettings({ reviewsPerProposal: wanted }),
    proposals: kubeconSizeRows(dataFolder, 'proposals.csv').map((row) => ({
      id: row['proposal_id']!,
      number: Number(row['proposal_id']),
      trackId: row['track_id']!,
      topicIds: [],
      language: '',
      wanted,
      floor: 0,
      conflictsAreKnown: true,
      authorIds: [],
      speakerIds: [],
    })),
    members: kubeconSizeRows(dataFolder, 'reviewers.csv').map((row) => ({
      id: row['reviewer_id']!,
      name: `${row['given_name']} ${row['family_name']}`,
      isActive: true,
      companyKey: null,
      languages: [],
      isSenior: false,
      topics: {},
      maxLoad: null,
      expertise: Object.fromEntries(
        [row['expert_track_1'], row['expert_track_2']]
          .filter((track) => track !== undefined && track !== '')
          .map((track): [string, ExpertiseLevel] => [track!, 3]),
      ),
      conflictsAreKnown: true,
    })),
    conflictsOfInterest: kubeconSizeRows(dataFolder, 'conflicts.csv').map(pair),
    bids: kubeconSizeRows(dataFolder, 'bids.csv').map((row) => ({ ...pair(row), value: Number(row['preference']) })),
    standing: [],
  };
}
