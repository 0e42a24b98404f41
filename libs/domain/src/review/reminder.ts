import type { RoundWindow } from '#domain/review/queue-progress';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** Nobody hears twice from one round within this time, whatever the reasons. */
const APART_MS = 20 * HOUR_MS;

/** How often a member wants to hear: never, when a checkpoint comes near, or with the state of things every week as well. */
export const REMINDER_WISHES = ['never', 'checkpoints', 'weekly'] as const;
export type ReminderWish = (typeof REMINDER_WISHES)[number];

/** What a reminder is about; each is sent once in a round, the weekly one once a week, one by hand whenever somebody asks for it. */
export const REMINDER_KINDS = [
  'start',
  'half_ahead',
  'half',
  'end_ahead',
  'end_last',
  'weekly',
  'by_hand',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A reviewer's clock and the hours of it in which no mail is sent. */
export interface QuietHours {
  /** IANA name. */
  readonly timeZone: string;
  /** Hours 0..23, the first quiet one and the first loud one; equal: no quiet hours. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

export interface SentReminder {
  readonly kind: ReminderKind;
  /** The week of a weekly one, counted from the opening; how many by hand came before one by hand; else 0. */
  readonly period: number;
  readonly at: Date;
}

/** One reviewer in one round, as far as reminders go. */
export interface ReminderFacts extends QuietHours {
  /** Talks they have, done ones included, and how many of those are reviewed or abstained from. */
  readonly total: number;
  readonly done: number;
  /** They said that they are done. */
  readonly hasFinished: boolean;
  readonly wish: ReminderWish;
  /** Of this round. */
  readonly sent: readonly SentReminder[];
}

export interface DueReminder {
  readonly kind: ReminderKind;
  readonly period: number;
  /** The checkpoint that it speaks of; null in a round without an end. */
  readonly checkpoint: { readonly at: Date; readonly due: number; readonly left: number } | null;
}

interface Moment {
  readonly kind: Exclude<ReminderKind, 'weekly' | 'by_hand'>;
  readonly from: number;
  readonly until: number;
}

/**
 * When each reminder of a round goes out, and until when it still may: at the opening (or as soon as somebody has talks),
 * two days before half time and at half time, three days and one day before the end. Of the later ones, one that would
 * come before the opening is left out.
 */
export function reminderMoments(round: RoundWindow): Moment[] {
  const later = laterMoments(round);
  if (!round.opensAt) return later;
  const until = later[0]?.from ?? round.closesAt?.getTime() ?? Infinity;
  return [{ kind: 'start', from: round.opensAt.getTime(), until }, ...later];
}

function laterMoments({ opensAt, closesAt }: RoundWindow): Moment[] {
  if (!closesAt) return [];
  const end = closesAt.getTime();
  const start = opensAt?.getTime() ?? -Infinity;
  const half = opensAt ? (start + end) / 2 : null;
  const all: Moment[] = [
    ...(half === null
      ? []
      : [
          { kind: 'half_ahead', from: half - 2 * DAY_MS, until: half } as const,
          { kind: 'half', from: half, until: Math.min(half + 3 * DAY_MS, end - 3 * DAY_MS) } as const,
        ]),
    { kind: 'end_ahead', from: end - 3 * DAY_MS, until: end - DAY_MS },
    { kind: 'end_last', from: end - DAY_MS, until: end },
  ];
  return all.filter(({ from, until }) => from > start && until > from);
}

/** Whether it is night for the receiver: quiet hours may go over midnight. Throws RangeError on an unknown zone. */
export function isQuiet({ timeZone, quietFrom, quietUntil }: QuietHours, now: Date): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  return quietFrom <= quietUntil
    ? hour >= quietFrom && hour < quietUntil
    : hour >= quietFrom || hour < quietUntil;
}

/** Whether reminders of the round may go out: not before it opens, and not once it is over. */
export const isUnderWay = ({ opensAt, closesAt }: RoundWindow, now: Date): boolean =>
  (!opensAt || now >= opensAt) && (!closesAt || now <= closesAt);

/** Why somebody gets no reminder now, whatever it is about, the lasting reasons first. */
export const REASONS_AGAINST = ['done', 'finished', 'unwilling', 'lately', 'night'] as const;
export type ReasonAgainst = (typeof REASONS_AGAINST)[number];

/** Null: nothing stands against a reminder. Throws RangeError on an unknown zone. */
export function whyNotReminded(facts: ReminderFacts, now: Date): ReasonAgainst | null {
  const { total, done, hasFinished, wish, sent } = facts;
  if (done >= total) return 'done';
  if (hasFinished) return 'finished';
  if (wish === 'never') return 'unwilling';
  if (sent.some(({ at }) => now.getTime() - at.getTime() < APART_MS)) return 'lately';
  return isQuiet(facts, now) ? 'night' : null;
}

/**
 * The reminder that somebody asks for by hand, of the checkpoint ahead; null where something stands against it. It comes
 * as often as it is asked for, but never within 20 hours of another one.
 */
export function reminderByHand(round: RoundWindow, facts: ReminderFacts, now: Date): DueReminder | null {
  if (!isUnderWay(round, now) || whyNotReminded(facts, now) !== null) return null;
  const period = facts.sent.filter(({ kind }) => kind === 'by_hand').length;
  return { kind: 'by_hand', period, checkpoint: nextOf(round, facts, now) };
}

/**
 * The one reminder that a reviewer is to get now, if any. Nobody is reminded of what is done, in their night, twice for
 * the same thing, or twice within 20 hours; a look that comes late sends the latest reminder and none that it has overtaken.
 */
export function dueReminder(round: RoundWindow, facts: ReminderFacts, now: Date): DueReminder | null {
  const { wish, sent } = facts;
  const time = now.getTime();
  if (!isUnderWay(round, now) || whyNotReminded(facts, now) !== null) return null;
  const wasSent = (kind: ReminderKind, period: number): boolean =>
    sent.some((one) => one.kind === kind && one.period === period);
  for (const { kind } of reminderMoments(round).filter(({ from, until }) => time >= from && time < until)) {
    const checkpoint =
      kind === 'start'
        ? nextOf(round, facts, now)
        : kind.startsWith('half')
          ? halfOf(round, facts)
          : endOf(round, facts);
    if (checkpoint?.left !== 0 && !wasSent(kind, 0)) return { kind, period: 0, checkpoint };
  }
  const period = round.opensAt ? Math.floor((time - round.opensAt.getTime()) / WEEK_MS) : 0;
  const isFresh = sent.some(({ at }) => time - at.getTime() < 3 * DAY_MS);
  if (wish === 'weekly' && period > 0 && !isFresh && !wasSent('weekly', period))
    return { kind: 'weekly', period, checkpoint: nextOf(round, facts, now) };
  return null;
}

/** Whether a moment of the round would find this reviewer behind, if nothing more were reviewed until then. */
export function wouldRemind(round: RoundWindow, facts: ReminderFacts, kind: Moment['kind']): boolean {
  const { total, done, hasFinished, wish, sent } = facts;
  if (wish === 'never' || hasFinished || done >= total || sent.some((one) => one.kind === kind)) return false;
  return !kind.startsWith('half') || (halfOf(round, facts)?.left ?? 0) > 0;
}

type Work = Pick<ReminderFacts, 'total' | 'done'>;

function halfOf({ opensAt, closesAt }: RoundWindow, { total, done }: Work): DueReminder['checkpoint'] {
  if (!opensAt || !closesAt) return null;
  const due = Math.ceil(total / 2);
  return {
    at: new Date((opensAt.getTime() + closesAt.getTime()) / 2),
    due,
    left: Math.max(0, due - done),
  };
}

const endOf = ({ closesAt }: RoundWindow, { total, done }: Work): DueReminder['checkpoint'] =>
  closesAt && { at: closesAt, due: total, left: total - done };

/** The checkpoint ahead, but for a half that is reached already. */
function nextOf(round: RoundWindow, work: Work, now: Date): DueReminder['checkpoint'] {
  const half = halfOf(round, work);
  return half && now < half.at && half.left > 0 ? half : endOf(round, work);
}
