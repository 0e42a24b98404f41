import { REVIEWERS_NAMED, type ReviewersNamed } from '#domain/review/reviewers-named';
import type { Canary } from './canaries';

/** Of the talk that is asked for: its speaker; a reviewer with a conflict of interest; one who has not reviewed it yet; one who has. */
export const ROLES = [
  'anonymous',
  'speaker',
  'conflicted',
  'waiting',
  'reviewed',
  'trackChair',
  'cochair',
  'organizer',
] as const;
export type Role = (typeof ROLES)[number];

export interface Setting {
  readonly speakers: 'hidden' | 'shown';
  readonly others: 'never' | 'after_own' | 'always';
  readonly named: ReviewersNamed;
}

/** Every setting that a round can have. */
export const SETTINGS: readonly Setting[] = (['hidden', 'shown'] as const).flatMap((speakers) =>
  (['never', 'after_own', 'always'] as const).flatMap((others) =>
    REVIEWERS_NAMED.map((named) => ({ speakers, others, named })),
  ),
);

/**
 * A workbook costs as much as all other routes together. What fellow reviewers read of each other is no matter of it, so
 * it is asked for under one of these settings, with every other one.
 */
export const asksForWorkbooks = ({ others }: Setting): boolean => others === 'after_own';

export const inWords = ({ speakers, others, named }: Setting): string =>
  `with speakers ${speakers}, others' reviews ${others}, reviewers named ${named}`;

interface Line {
  readonly roles: readonly Role[];
  /** Left out: whatever is set. */
  readonly speakers?: Setting['speakers'];
  readonly others?: readonly Setting['others'][];
  readonly named?: readonly Setting['named'][];
  readonly sees: readonly Canary[];
}

const WRITTEN: Canary[] = ['writtenTitle', 'writtenDescription', 'writtenBenefits', 'writtenNotes'];
const REDACTED: Canary[] = ['redactedTitle', 'redactedDescription', 'redactedBenefits', 'redactedNotes'];
const SPEAKER: Canary[] = ['speakerName', 'speakerCompany', 'speakerBio'];
const REVIEW: Canary[] = ['rexComment', 'rexNote', 'doraComment'];
const DISCUSSION: Canary[] = ['rexSays', 'rexSaidBefore'];

/**
 * What each role sees by all routes together, written by hand from what the settings promise; it sees nothing else.
 * Whoever may bid knows the title of every talk that they have no conflict of interest with.
 */
const LINES: readonly Line[] = [
  { roles: ['speaker'], sees: [...WRITTEN, ...SPEAKER, 'speakerEmail', 'otherWrittenTitle'] },

  { roles: ['waiting', 'reviewed'], speakers: 'shown', sees: [...WRITTEN, ...SPEAKER] },
  { roles: ['waiting', 'reviewed'], speakers: 'hidden', sees: REDACTED },
  { roles: ['conflicted', 'waiting', 'reviewed'], speakers: 'shown', sees: ['otherWrittenTitle'] },
  { roles: ['conflicted', 'waiting', 'reviewed'], speakers: 'hidden', sees: ['otherRedactedTitle'] },

  { roles: ['reviewed'], sees: ['doraComment'] },
  { roles: ['reviewed'], others: ['after_own', 'always'], sees: ['rexComment'] },
  { roles: ['reviewed'], others: ['after_own', 'always'], named: ['to_all'], sees: ['rexName'] },
  { roles: ['waiting'], others: ['always'], sees: ['rexComment', 'doraComment'] },
  { roles: ['waiting'], others: ['always'], named: ['to_all'], sees: ['rexName'] },

  // Who has reviewed a talk discusses it with whom the round lets read each other.
  { roles: ['reviewed'], others: ['after_own', 'always'], sees: DISCUSSION },
  { roles: ['reviewed'], sees: ['doraAsked'] },

  { roles: ['trackChair', 'cochair'], sees: [...REVIEW, ...DISCUSSION, 'doraAsked'] },
  {
    roles: ['trackChair', 'cochair'],
    speakers: 'shown',
    sees: [...WRITTEN, ...SPEAKER, 'otherWrittenTitle'],
  },
  { roles: ['trackChair', 'cochair'], speakers: 'hidden', sees: [...REDACTED, 'otherRedactedTitle'] },
  // A co-chair invites and assigns reviewers, so knows them whatever is set; see NEVER_TOGETHER.
  { roles: ['cochair'], sees: ['rexName', 'rexCompany', 'rexId'] },
  { roles: ['trackChair'], named: ['to_chairs', 'to_all'], sees: ['rexName', 'rexCompany'] },
  { roles: ['trackChair', 'cochair'], named: ['to_chairs', 'to_all'], sees: ['rexTime'] },

  {
    roles: ['organizer'],
    sees: [
      ...WRITTEN,
      ...SPEAKER,
      ...REDACTED,
      'otherWrittenTitle',
      ...REVIEW,
      ...DISCUSSION,
      'doraAsked',
      'rexName',
      'rexCompany',
      'rexTime',
      'rexId',
    ],
  },

  // In the workbook alone, see asksForWorkbooks.
  { roles: ['organizer'], others: ['after_own'], sees: ['speakerEmail'] },
  { roles: ['cochair'], others: ['after_own'], speakers: 'shown', sees: ['speakerEmail'] },
];

const applies = ({ speakers, others, named }: Line, setting: Setting): boolean =>
  (speakers === undefined || speakers === setting.speakers) &&
  (others === undefined || others.includes(setting.others)) &&
  (named === undefined || named.includes(setting.named));

/** All that a role sees under a setting. */
export function seenBy(role: Role, setting: Setting): Canary[] {
  const lines = LINES.filter((line) => line.roles.includes(role) && applies(line, setting));
  return [...new Set(lines.flatMap(({ sees }) => sees))].sort();
}

/** Who Rex is, and what he wrote: where reviewers are named to nobody, no answer to a chair holds one of each. */
export const NEVER_TOGETHER: readonly [readonly Canary[], readonly Canary[]] = [
  ['rexName', 'rexCompany', 'rexId'],
  ['rexComment', 'rexNote', 'rexTime', 'rexSays', 'rexSaidBefore'],
];
