/**
 * What a round may hide, each as a text that stands nowhere else. Rex's review of talk 1 is the one that is watched; its
 * talk names its speaker in every text, and has been redacted.
 */
export const CANARIES = {
  speakerName: 'zqb-speaker-name',
  speakerEmail: 'zqb-speaker@example.org',
  speakerCompany: 'zqb-speaker-company',
  speakerBio: 'zqb-speaker-bio',
  writtenTitle: 'zqb-written-title',
  writtenDescription: 'zqb-written-description',
  writtenBenefits: 'zqb-written-benefits',
  writtenNotes: 'zqb-written-notes',
  redactedTitle: 'zqb-redacted-title',
  redactedDescription: 'zqb-redacted-description',
  redactedBenefits: 'zqb-redacted-benefits',
  redactedNotes: 'zqb-redacted-notes',
  // The same speaker's other talk, that nobody reviews.
  otherWrittenTitle: 'zqb-other-written-title',
  otherRedactedTitle: 'zqb-other-redacted-title',
  rexName: 'zqb-rex-name',
  rexCompany: 'zqb-rex-company',
  rexComment: 'zqb-rex-comment',
  rexNote: 'zqb-rex-note',
  doraComment: 'zqb-dora-comment',
  // In the discussion: what Rex says, what he said before he changed it, and what a chair asks of Dora.
  rexSays: 'zqb-rex-says',
  rexSaidBefore: 'zqb-rex-said-before',
  doraAsked: 'zqb-dora-asked',
} as const;

/** Rex's review came in at 05:17:29 UTC, in the conference's zone an hour later; with no day's counts is this found. */
const REX_TIME = /1999-03-07[T ]0[56]:17/;

export type Canary = keyof typeof CANARIES | 'rexTime' | 'rexId';

/** Which canaries a text holds. */
export function canariesIn(text: string, rexId: string): Canary[] {
  const found = (Object.entries(CANARIES) as [Canary, string][])
    .filter(([, value]) => text.includes(value))
    .map(([name]) => name);
  if (REX_TIME.test(text)) found.push('rexTime');
  if (text.includes(rexId)) found.push('rexId');
  return found;
}
