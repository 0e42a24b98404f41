import type { TalkValues } from './talk-values';

/** What was typed and has not reached the server, with what it was typed over. */
export interface KeptTalk {
  readonly values: TalkValues;
  /** Null: a new talk. */
  readonly base: { readonly version: number; readonly values: TalkValues } | null;
  readonly at: string;
}

const PREFIX = 'rostrum-talk';

/** One per talk and person; a new talk is nobody's yet, so that it outlives signing in. */
export const newTalkKey = (slug: string): string => `${PREFIX}:${slug}:new`;
export const talkKey = (userId: string, slug: string, number: number): string =>
  `${PREFIX}:${slug}:${number}:${userId}`;

export function keepTalk(key: string, kept: KeptTalk): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the page still saves to the server.
  }
}

export function keptTalk(key: string): KeptTalk | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptTalk | null;
  } catch {
    return null;
  }
}

export function forgetTalk(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
