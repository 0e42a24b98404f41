import { CANARIES, type Canary } from './canaries';

/** Who asks. The conflicted reviewer is Cora; the track chair chairs Networking, not Security. */
export const ROLES = [
  'anonymous',
  'stranger',
  'speaker',
  'reviewer',
  'conflictedReviewer',
  'trackChair',
  'cochair',
  'organizer',
  'otherOrganizer',
  'admin',
] as const;
export type MatrixRole = (typeof ROLES)[number];

const all = Object.keys(CANARIES) as Canary[];
const p1Public: Canary[] = [
  'p1Title',
  'p1Description',
  'p1Benefits',
  'p1SpeakerName',
  'p1SpeakerCompany',
  'p1SpeakerBio',
];
const p1: Canary[] = [...p1Public, 'p1Notes', 'p1EarlierTitle'];
const p2: Canary[] = [
  'p2Title',
  'p2Description',
  'p2Notes',
  'p2SpeakerName',
  'p2SpeakerCompany',
  'p2EarlierTitle',
];
const blindSpeaker = all.filter((name) => name.startsWith('blindSpeaker'));
const interested = all.filter((name) => name.startsWith('interest'));
const other = all.filter((name) => name.startsWith('other'));

/**
 * The most that each role may learn by any route, written by hand from the roles' descriptions and never from the policy.
 * A row of the matrix says what one route shows; it can never say more than this.
 */
export const MAY_KNOW: Readonly<Record<MatrixRole, readonly Canary[]>> = {
  anonymous: [],
  stranger: [],
  // Sam: his own talk as he wrote it, nothing of what the committee says.
  speaker: [...p1, 'p1SpeakerEmail'],
  // Rita: what is assigned to her; others' reviews (not their private notes, not their names) where she has reviewed herself.
  reviewer: [
    ...p1,
    ...p2,
    'p1RitaDraft',
    'p2RitaComment',
    'p2RitaNote',
    'p2RexComment',
    'p2RexSaid',
    'p2RitaSaid',
    'p2RitaSaidBefore',
    'p2AskedAgain',
    'ritaName',
    'ritaEmail',
    'blindTitle',
  ],
  // Cora: proposal 2, which she has not reviewed yet; nothing of proposal 1 by any way.
  conflictedReviewer: [
    ...p2,
    'coraName',
    'coraEmail',
    'coraCompany',
    'declaredNote',
    'relationName',
    'relationNote',
  ],
  // Chairs Networking: all of its proposal, with the reviewers' names; of Security's what the text of one like it says.
  trackChair: [
    ...p2,
    'p1Title',
    'p1Description',
    'p2SpeakerEmail',
    'p2RexComment',
    'p2RexNote',
    'p2RitaComment',
    'p2RitaNote',
    'p2DecisionNote',
    'p2RankingNote',
    'p2RexSaid',
    'p2RitaSaid',
    'p2RitaSaidBefore',
    'p2AskedAgain',
    'ritaName',
    'rexName',
    'coraName',
  ],
  // Everything of the conference that was sent in; no drafts of reviewers or speakers, no address but the invited ones, nobody who
  // offered to review.
  cochair: all.filter(
    (name) =>
      ![...other, ...blindSpeaker, ...interested].includes(name) &&
      !['p1RitaDraft', 'p3Title', 'p4Title', 'mailSubject', 'ritaOtherEmail', 'ritaProvedEmail'].includes(
        name,
      ),
  ),
  organizer: all.filter(
    (name) =>
      !other.includes(name) &&
      !['p1RitaDraft', 'p3Title', 'p4Title', 'mailSubject', 'cochairViewName'].includes(name),
  ),
  otherOrganizer: other,
  // Runs the installation: the preview inbox, and no review by virtue of it.
  admin: ['mailSubject'],
};
