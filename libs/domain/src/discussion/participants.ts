import { steadyLetters } from '#domain/review/steady-letters';
import { type Voice, voiceOf } from '#domain/discussion/voice';

/** A member as far as one discussion is concerned. */
export interface DiscussionMember {
  readonly memberId: string;
  readonly name: string;
  /** Has submitted a review of the proposal in this round, or abstained. */
  readonly hasReviewed: boolean;
  /** May read the discussion now. */
  readonly mayRead: boolean;
  /** The place of the first comment that they wrote as a chair; null: none. */
  readonly firstPlaceAsChair: number | null;
}

/** Who reads, and whose names they may read. */
export interface DiscussionViewer {
  readonly memberId: string;
  /** What letters go by, for this viewer and proposal: the same as beside reviews. */
  readonly keyOf: (memberId: string) => string;
  readonly readsReviewerNames: boolean;
  readonly readsChairNames: boolean;
}

/** A member as the viewer may know them. */
export interface Participant {
  readonly memberId: string;
  readonly voice: Voice;
  /** The same letter as beside their review; for a chair by who spoke first. Null: a name is shown, or there is no letter. */
  readonly label: string | null;
  readonly name: string | null;
  readonly isMe: boolean;
}

export interface Participants {
  readonly of: (memberId: string, voice: Voice) => Participant;
  /** Whom the viewer may mention: who may read the discussion, and whose being there tells nothing new. */
  readonly mentionable: readonly Participant[];
}

/**
 * The members of one discussion as one viewer reads them. A letter stands for the same reviewer as beside their review;
 * chairs whose names are hidden are told apart once they have spoken, and not known of before. O(n log n).
 */
export function participants(viewer: DiscussionViewer, members: readonly DiscussionMember[]): Participants {
  const byId = new Map(members.map((member) => [member.memberId, member]));
  const others = members.filter(({ memberId }) => memberId !== viewer.memberId);
  const reviewers = others.filter(({ hasReviewed }) => hasReviewed).map(({ memberId }) => memberId);
  const reviewerLabels = steadyLetters(reviewers, viewer.keyOf);
  const chairs = others
    .filter(({ firstPlaceAsChair }) => firstPlaceAsChair !== null)
    .toSorted((a, b) => a.firstPlaceAsChair! - b.firstPlaceAsChair!);
  const chairLabels = new Map(chairs.map(({ memberId }, i) => [memberId, String(i + 1)]));

  const of = (memberId: string, voice: Voice): Participant => {
    const isMe = memberId === viewer.memberId;
    const readsName = isMe || (voice === 'reviewer' ? viewer.readsReviewerNames : viewer.readsChairNames);
    const labels = voice === 'reviewer' ? reviewerLabels : chairLabels;
    return {
      memberId,
      voice,
      label: readsName ? null : (labels.get(memberId) ?? null),
      name: readsName ? (byId.get(memberId)?.name ?? null) : null,
      isMe,
    };
  };
  const mentionable = others
    .filter(({ mayRead }) => mayRead)
    .map(({ memberId, hasReviewed }) => of(memberId, voiceOf(hasReviewed)))
    .filter(({ label, name }) => label !== null || name !== null)
    .toSorted(byVoiceThenName);
  return { of, mentionable };
}

const shown = ({ name, label }: Participant): string => name ?? label ?? '';

function byVoiceThenName(a: Participant, b: Participant): number {
  if (a.voice !== b.voice) return a.voice === 'reviewer' ? -1 : 1;
  if (a.name !== null || b.name !== null) return shown(a).localeCompare(shown(b));
  return shown(a).length - shown(b).length || (shown(a) < shown(b) ? -1 : 1);
}
