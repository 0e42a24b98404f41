import type { DueReminder, QuietHours, ReminderKind } from '#domain/review/reminder';
import { inZone } from '#domain/proposal/call-window';

/** Of the 5 to 10 minutes that a review takes. */
const MINUTES_A_REVIEW = 7;

export interface ReminderWords {
  readonly conferenceName: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly due: DueReminder;
  readonly timeZone: QuietHours['timeZone'];
  /** Opens the next talk. */
  readonly link: string;
  /** Until when the link signs its reader in; null: it does not. */
  readonly signsInUntil: Date | null;
  /** Where to choose how often one hears. */
  readonly settings: string;
}

/** A reminder in words. It names no talk: a mail can be read by others, and a talk may stop being this reviewer's. */
export function reminderMail(words: ReminderWords): { subject: string; body: string } {
  const { conferenceName, name, done, total, due, timeZone, link, signsInUntil, settings } = words;
  const { checkpoint } = due;
  const left = checkpoint?.left ?? total - done;
  const when = checkpoint && inZone(checkpoint.at, timeZone);
  const target = !checkpoint
    ? `${left} are left.`
    : `${checkpoint.due < total ? `Half of them (${checkpoint.due})` : 'All of them'} ${
        due.kind === 'half' ? `were due on ${when}: ${left} are missing` : `are due on ${when}: ${left} to go`
      }.`;
  const state =
    done === 0 ? `you have ${total} talks to review.` : `you have reviewed ${done} of your ${total} talks.`;
  const asked =
    due.kind === 'by_hand' ? `the organizers of ${conferenceName} asked us to write to you: ` : '';
  return {
    subject: `${conferenceName}: ${subjectOf(due.kind, words, left, when)}`,
    body: `Hello ${name},

${asked}${state} ${target}
At ${MINUTES_A_REVIEW} minutes each that is about ${inHours(left * MINUTES_A_REVIEW)}.

Go on with the next talk:

${link}

${
  signsInUntil
    ? `The link signs you in, once, until ${inZone(signsInUntil, timeZone)}. After that it asks you to sign in, so keep this mail to yourself.`
    : 'You may be asked to sign in.'
}

A talk that you cannot judge can be given back, and when you have done all you can, say so under "My reviews": then no more reminders come.
How often and when you hear from us: ${settings}
`,
  };
}

function subjectOf(
  kind: ReminderKind,
  { done, total }: Pick<ReminderWords, 'done' | 'total'>,
  left: number,
  when: string | null,
): string {
  if (kind === 'start') return `${total - done} talks to review`;
  if (kind === 'weekly' || when === null) return `${done} of ${total} talks reviewed`;
  return kind === 'half' ? `${left} to go to the half of your reviews` : `${left} to go by ${when}`;
}

/** "25 minutes", "1½ hours": no more exact than an estimate is. */
function inHours(minutes: number): string {
  if (minutes < 50) return `${Math.max(5, Math.round(minutes / 5) * 5)} minutes`;
  const halves = Math.round(minutes / 30);
  const whole = Math.floor(halves / 2);
  return `${whole}${halves % 2 ? '½' : ''} ${halves === 2 ? 'hour' : 'hours'}`;
}
