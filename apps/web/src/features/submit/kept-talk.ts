import { keptHere } from '../../ui/kept-here';
import { EMPTY_TALK, type TalkValues } from './talk-values';

/** What was typed and has not reached the server, with what it was typed over. */
export interface KeptTalk {
  readonly values: TalkValues;
  /** Null: a new talk. */
  readonly base: { readonly version: number; readonly values: TalkValues } | null;
  readonly at: string;
}

/** One per talk and person; a new talk is nobody's yet, so that it outlives signing in. */
export const newTalkKey = (slug: string): string => `talk:${slug}:new`;
export const talkKey = (userId: string, slug: string, number: number): string =>
  `talk:${slug}:${number}:${userId}`;
export const mySpeakerKey = (email: string, slug: string, number: number): string =>
  `talk:${slug}:${number}:me:${email}`;

// What was kept by an older page knows nothing of a field that came since.
const whole = (values: TalkValues): TalkValues => ({ ...EMPTY_TALK, ...values });

/** What this browser keeps of a talk; null: nothing. */
export function keptTalk(key: string): KeptTalk | null {
  const kept = keptHere<KeptTalk>(key);
  return (
    kept && {
      ...kept,
      values: whole(kept.values),
      base: kept.base && { ...kept.base, values: whole(kept.base.values) },
    }
  );
}
