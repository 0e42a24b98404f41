import type { TalkValues } from './talk-values';

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
