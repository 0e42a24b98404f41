import { dayOf, MINUTE, type DayFacts, type ScheduleFacts } from '#domain/schedule/schedule-facts';

/** A session of half an hour is 60 pixels high. */
export const PX_PER_MINUTE = 2;
/** Where a day has no slots, a session snaps to this. */
const STEP = 5 * MINUTE;
const HOUR = 60 * MINUTE;

/** The part of a day that the grid shows: whole hours around everything on it. */
export interface DayView {
  readonly day: DayFacts;
  readonly from: number;
  readonly until: number;
  readonly slots: readonly { readonly startsAt: number; readonly minutes: number }[];
}

export function dayView(facts: ScheduleFacts, day: DayFacts): DayView {
  const minutes = new Map(facts.sessions.map((session) => [session.id, session.minutes]));
  const slots = facts.slots.filter(({ startsAt }) => dayOf([day], startsAt));
  const stretches = [
    ...slots,
    ...facts.taken,
    ...facts.placements.map(({ sessionId, startsAt }) => ({
      startsAt,
      minutes: minutes.get(sessionId) ?? 0,
    })),
  ].filter(({ startsAt }) => dayOf([day], startsAt));
  const hours = (instant: number): number => (instant - day.startsAt) / HOUR;
  const starts = stretches.map(({ startsAt }) => Math.floor(hours(startsAt)));
  const ends = stretches.map((one) => Math.ceil(hours(one.startsAt + one.minutes * MINUTE)));
  // Without slots there is a whole working day to place in.
  const frame = slots.length > 0 ? { first: [], last: [] } : { first: [9], last: [18] };
  const first = Math.min(...frame.first, ...starts);
  const last = Math.max(...frame.last, ...ends);
  return { day, from: day.startsAt + first * HOUR, until: day.startsAt + last * HOUR, slots };
}

export const heightOf = (minutes: number): number => minutes * PX_PER_MINUTE;
export const topOf = (view: DayView, instant: number): number =>
  ((instant - view.from) / MINUTE) * PX_PER_MINUTE;

/** Where a session whose upper edge is dropped at `y` pixels starts: with the nearest slot that holds it, else in steps. */
export function snapped(view: DayView, session: { minutes: number; kind: string }, y: number): number {
  const wanted = view.from + (y / PX_PER_MINUTE) * MINUTE;
  const starts = session.kind === 'talk' ? startsFor(view, session.minutes) : [];
  if (starts.length === 0) {
    const stepped = view.from + Math.round((wanted - view.from) / STEP) * STEP;
    return Math.min(Math.max(stepped, view.from), view.until - STEP);
  }
  return starts.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
}

/** The next place up or down for the keyboard. */
export function stepped(
  view: DayView,
  session: { minutes: number; kind: string },
  y: number,
  direction: 1 | -1,
): number {
  const now = snapped(view, session, y);
  const starts = session.kind === 'talk' ? startsFor(view, session.minutes) : [];
  const next =
    starts.length > 0
      ? (starts[starts.indexOf(now) + direction] ?? now)
      : Math.min(Math.max(now + direction * STEP, view.from), view.until - STEP);
  return topOf(view, next);
}

function startsFor(view: DayView, minutes: number): number[] {
  const all = [...new Set(view.slots.map(({ startsAt }) => startsAt))];
  const fitting = view.slots.filter((slot) => slot.minutes >= minutes).map(({ startsAt }) => startsAt);
  return fitting.length > 0 ? [...new Set(fitting)] : all;
}

/** Side by side where several overlap in one room: each gets its lane of so many. */
export function lanes<T extends { readonly startsAt: number; readonly endsAt: number }>(
  blocks: readonly T[],
): { block: T; lane: number; of: number }[] {
  const laid: { block: T; lane: number; of: number }[] = [];
  let cluster: { block: T; lane: number; of: number }[] = [];
  let ends: number[] = [];
  for (const block of blocks.toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)) {
    if (cluster.length > 0 && ends.every((end) => end <= block.startsAt)) {
      cluster = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= block.startsAt);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = block.endsAt;
    const one = { block, lane, of: 1 };
    cluster.push(one);
    laid.push(one);
    for (const each of cluster) each.of = ends.length;
  }
  return laid;
}
