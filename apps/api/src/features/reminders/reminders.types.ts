import {
  REASONS_AGAINST,
  REMINDER_KINDS,
  type ReasonAgainst,
  type ReminderKind,
} from '#domain/review/reminder';
import { Choice, Flag, Id, IdList, Instant, Int, NestedList, Text } from '#api/platform/fields';

export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed', 'stored', 'uncertain'] as const;

export class SentReminder {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Choice(REMINDER_KINDS) kind: ReminderKind;
  @Int({
    min: 0,
    max: 1000,
    description: 'The week of a weekly one, counted from the opening; how many by hand came before; else 0',
  })
  period: number;
  @Int({ min: 0, max: 100_000, description: 'Reviews that were missing to what it was about' })
  missing: number;
  @Instant() sentAt: Date;
  @Choice(MAIL_STATES, { nullable: true, description: 'Of its mail; null: the mail was deleted' })
  mailState: string | null;
}

/** A moment at which a round reminds, or did. */
export class ReminderMoment {
  @Choice(REMINDER_KINDS) kind: ReminderKind;
  @Instant() from: Date;
  @Int({ min: 0, max: 5000, description: 'Reviewers it has gone to' }) sent: number;
  @Int({
    min: 0,
    max: 5000,
    description: 'Reviewers it would go to if nothing more were reviewed; 0 once it is over',
  })
  expected: number;
}

export class ReminderLog {
  @Flag({ description: 'Whether this round sends reminders' }) sendsReminders: boolean;
  @Int({ min: 0, max: 5000, description: 'Reviewers with talks who want no reminders' }) unwilling: number;
  @Int({ min: 0, max: 5000, description: 'Reviewers with talks who want to hear every week' }) weekly: number;
  @NestedList(() => ReminderMoment, { max: 5 }) moments: ReminderMoment[];
  @NestedList(() => SentReminder, { max: 500, description: 'The latest ones first' }) items: SentReminder[];
  @Int({ min: 0, max: 10_000_000, description: 'All that were sent' }) total: number;
}

/** A reviewer with talks in the round, and whether a reminder by hand would go to them now. */
export class RemindableReviewer {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: 100_000, description: 'Talks they have, done ones included' }) total: number;
  @Int({ min: 0, max: 100_000 }) done: number;
  @Instant({ nullable: true, description: 'Of the latest reminder of this round' }) remindedAt: Date | null;
  @Choice(REASONS_AGAINST, { nullable: true, description: 'Null: a reminder would go out' })
  reasonAgainst: ReasonAgainst | null;
}

export class ReminderPreview {
  @Flag({ description: 'The round is under way, in a conference that sends mail' }) isPossible: boolean;
  @NestedList(() => RemindableReviewer, { max: 5000 }) items: RemindableReviewer[];
}

export class ReminderByHandBody {
  @IdList({ max: 5000, description: 'Whom to remind; who may get none by now is left out' })
  memberIds: string[];
}

export class RemindersSent {
  @Int({ min: 0, max: 5000, description: 'Reviewers whom a mail goes to' }) count: number;
}
