import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SeasonFiles = Record<string, string | Buffer | null>;

/** A small season that is in order: two tracks, three proposals, two reviewers, three reviews. */
export const SEASON: Readonly<Record<string, string>> = {
  'tracks.csv': 'track_id,name,places\n1,Security,3\n2,Data,\n',
  'speakers.csv':
    'email,given_name,family_name,affiliation\nada@talks.example,Ada,Abara,"Keltion, Inc."\nbo@talks.example,Bo,Xu,\n',
  'proposals.csv':
    'proposal_id,title,abstract,track_id,format,minutes,level,speaker_emails\n' +
    '10,Keys that rotate,"Two lines\nof text",1,talk,40,beginner,ada@talks.example\n' +
    '11,Logs that tell,Why,2,talk,40,advanced,ada@talks.example;BO@talks.example\n' +
    '12,Quick,How,2,lightning,10,beginner,bo@talks.example\n',
  'reviewers.csv':
    'reviewer_id,email,given_name,family_name,affiliation,expert_track_1,expert_track_2\n' +
    '7,grace@pc.example,Grace,Uth,Rusgane,1,2\n8,jun@pc.example,Jun,Oku,Keltion,2,\n',
  'conflicts.csv': 'proposal_id,reviewer_id,reason\n12,7,friend\n',
  'bids.csv': 'proposal_id,reviewer_id,preference\n10,7,20\n',
  'reviews.csv':
    'review_id,proposal_id,reviewer_id,content,novelty,comment\n' +
    '1,10,7,4,3.5,Clear\n2,11,7,5,2,Fine\n3,12,8,3,,Short\n',
};

/** The season in a folder of its own, with some files replaced, changed or left out (null). */
export function aSeasonFolder(change: SeasonFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-season-'));
  for (const [file, content] of Object.entries({ ...SEASON, ...change })) {
    if (content !== null) writeFileSync(join(folder, file), content);
  }
  return folder;
}
