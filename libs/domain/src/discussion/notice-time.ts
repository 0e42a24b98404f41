const MINUTE = 60_000;

/** So long a comment can be taken back, or be read, before anybody is mailed about it. */
export const NOTICE_GRACE = 2 * MINUTE;
/** One member is mailed of one discussion at most so often. */
export const NOTICE_PAUSE = 60 * MINUTE;

/** When a member is told of what has just happened in a discussion; `lastMailedAt` null: never told of it yet. */
export function noticeTime(now: Date, lastMailedAt: Date | null): Date {
  const soon = now.getTime() + NOTICE_GRACE;
  return new Date(Math.max(soon, lastMailedAt ? lastMailedAt.getTime() + NOTICE_PAUSE : soon));
}
