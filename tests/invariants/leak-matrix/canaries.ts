/**
 * A unique string in every hidden field of the world. The name says whose field it is; nothing else in any answer looks like
 * one, so that finding it in a response means that the field itself was in it.
 */
export const CANARIES = {
  // Proposal 1 (track Security): by Sam, read by Rita (assigned, not reviewed yet), reviewed by Rex. Cora has a conflict of interest.
  p1Title: 'zqx-p1-title',
  p1Description: 'zqx-p1-description',
  p1Benefits: 'zqx-p1-benefits',
  p1Notes: 'zqx-p1-notes',
  p1SpeakerName: 'zqx-p1-speaker-name',
  p1SpeakerEmail: 'zqx-p1-speaker-email@example.org',
  p1SpeakerCompany: 'zqx-p1-speaker-company',
  p1SpeakerBio: 'zqx-p1-speaker-bio',
  p1RexComment: 'zqx-p1-rex-comment',
  p1RexNote: 'zqx-p1-rex-note',
  p1SetAsideReason: 'zqx-p1-set-aside-reason',
  p1RitaDraft: 'zqx-p1-rita-draft',
  p1EarlierTitle: 'zqx-p1-earlier-talk',
  p1DecisionNote: 'zqx-p1-decision-note',
  p1RankingNote: 'zqx-p1-ranking-note',
  // Proposal 2 (track Networking): by Tess, reviewed by Rita and by Rex.
  p2Title: 'zqx-p2-title',
  p2Description: 'zqx-p2-description',
  p2Notes: 'zqx-p2-notes',
  p2SpeakerName: 'zqx-p2-speaker-name',
  p2SpeakerEmail: 'zqx-p2-speaker-email@example.org',
  p2SpeakerCompany: 'zqx-p2-speaker-company',
  p2RexComment: 'zqx-p2-rex-comment',
  p2RexNote: 'zqx-p2-rex-note',
  p2RitaComment: 'zqx-p2-rita-comment',
  p2RitaNote: 'zqx-p2-rita-note',
  p2EarlierTitle: 'zqx-p2-earlier-talk',
  p2DecisionNote: 'zqx-p2-decision-note',
  p2RankingNote: 'zqx-p2-ranking-note',
  // What is said of them; and what a chair asks Rita of hers.
  p1RexSaid: 'zqx-p1-rex-said',
  p2RexSaid: 'zqx-p2-rex-said',
  p2RitaSaid: 'zqx-p2-rita-said',
  p2RitaSaidBefore: 'zqx-p2-rita-once-said',
  p2AskedAgain: 'zqx-p2-asked-again',
  // Proposal 3 (track Networking): a draft of Tess's that nobody else may know of.
  p3Title: 'zqx-p3-draft-title',
  // Proposal 4 (track Security): a draft of Tess's that she withdrew; as unknown as it was.
  p4Title: 'zqx-p4-discarded-title',
  // A view of the ranked list that the co-chair keeps to themselves.
  cochairViewName: 'zqx-cochair-view-name',
  // The committee.
  ritaName: 'zqx-rita-name',
  ritaEmail: 'zqx-rita-email@example.org',
  ritaOtherEmail: 'zqx-rita-other@example.org',
  ritaProvedEmail: 'zqx-rita-proved@example.org',
  rexName: 'zqx-rex-name',
  rexEmail: 'zqx-rex-email@example.org',
  coraName: 'zqx-cora-name',
  coraEmail: 'zqx-cora-email@example.org',
  coraCompany: 'zqx-cora-company',
  coraSetAsideReason: 'zqx-cora-set-aside-reason',
  declaredNote: 'zqx-declared-note',
  // Somebody who offered to review.
  interestName: 'zqx-interest-name',
  interestEmail: 'zqx-interest-email@example.org',
  interestNote: 'zqx-interest-note',
  relationName: 'zqx-relation-name',
  relationNote: 'zqx-relation-note',
  // The draft schedule: Sam's talk stands in it.
  roomName: 'zqx-room-name',
  breakTitle: 'zqx-break-title',
  // The installation.
  mailSubject: 'zqx-mail-subject',
  // A conference whose round hides the speakers.
  blindTitle: 'zqx-blind-title',
  blindSpeakerName: 'zqx-blind-speaker-name',
  blindSpeakerEmail: 'zqx-blind-speaker-email@example.org',
  blindSpeakerCompany: 'zqx-blind-speaker-company',
  blindSpeakerBio: 'zqx-blind-speaker-bio',
  blindSpeakerEarlierTitle: 'zqx-blind-speaker-earlier-talk',
  blindSpeakerProgrammeTitle: 'zqx-blind-speaker-talk-of-last-year',
  // Another conference's anything.
  otherTitle: 'zqx-other-title',
  otherTrack: 'zqx-other-track',
  otherMember: 'zqx-other-member',
} as const;

export type Canary = keyof typeof CANARIES;

/** Which canaries a text holds. */
export function canariesIn(text: string): Canary[] {
  return (Object.entries(CANARIES) as [Canary, string][])
    .filter(([, value]) => text.includes(value))
    .map(([name]) => name);
}
