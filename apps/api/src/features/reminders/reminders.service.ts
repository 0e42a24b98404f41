import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, notFound } from '#domain/errors';
import { type DueReminder, dueReminder, isUnderWay, reminderByHand } from '#domain/review/reminder';
import { Clock } from '#api/platform/clock';
import { Database, INSTALLATION } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import { Mail } from '#api/platform/mail';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { AccountsService } from '#api/features/auth/accounts.service';
import {
  type RemindedReviewer,
  remindedReviewers,
  type RemindedRound,
  roundToRemind,
  roundsUnderWay,
} from '#api/features/reminders/reminded-reviewers';
import { reminderMail } from '#api/features/reminders/reminder-mail';
import { RemindersRepository } from '#api/features/reminders/reminders.repository';

const JOB = 'remind_reviewers';
const EVERY_TEN_MINUTES = '*/10 * * * *';
/** A reminder is read on a Sunday night, not when it comes. */
const LINK_HOURS = 72;

interface Due extends DueReminder {
  readonly reviewer: RemindedReviewer;
}

/** Reminds reviewers of what is left, by mail with a link that opens the next talk. */
@Injectable()
export class RemindersService implements OnModuleInit {
  private readonly logger = new Logger('reminders');

  constructor(
    private readonly database: Database,
    private readonly reminders: RemindersRepository,
    private readonly accounts: AccountsService,
    private readonly mail: Mail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat(JOB, EVERY_TEN_MINUTES, () => this.remind());
  }

  /** Sends what is due now in every round under way; a round that fails keeps no other one from its reminders. */
  async remind(now: Date = this.clock.now()): Promise<void> {
    const rounds = await this.database.read(INSTALLATION, (tx) => roundsUnderWay(tx, now));
    const failed: unknown[] = [];
    for (const round of rounds) {
      await this.remindOf(round, now).catch((error: unknown) => failed.push(error));
    }
    for (const error of failed) this.logger.error(error);
    if (failed.length > 0) throw new Error(`Reminders of ${failed.length} rounds could not be written.`);
  }

  /** Reminds those of these reviewers whom nothing stands against now; returns how many. */
  async remindByHand(
    actor: Actor,
    conferenceId: string,
    roundId: string,
    memberIds: readonly string[],
  ): Promise<number> {
    authorize('reminders.send', actor);
    const now = this.clock.now();
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await roundToRemind(tx, conferenceId, roundId);
      if (!round) throw notFound();
      if (round.isDemo) throw new DomainError('wrong_state', 'A demo sends no mail.');
      if (!isUnderWay(round, now))
        throw new DomainError('wrong_state', 'Reminders go out while the round is open.');
      const asked = new Set(memberIds);
      return this.remindAll(tx, round, now, actor.userId, (one) =>
        asked.has(one.memberId) ? reminderByHand(round, one, now) : null,
      );
    });
  }

  private async remindOf(round: RemindedRound, now: Date): Promise<void> {
    await this.database.transaction({ userId: null, conferenceId: round.conferenceId }, (tx) =>
      this.remindAll(tx, round, now, null, (reviewer) => dueReminder(round, reviewer, now)),
    );
  }

  /** All of a round's reminders with their mails, or none: a row per cause is what keeps each from going out twice. */
  private async remindAll(
    tx: Tx,
    round: RemindedRound,
    now: Date,
    actorId: string | null,
    find: (reviewer: RemindedReviewer) => DueReminder | null,
  ): Promise<number> {
    const reviewers = await remindedReviewers(tx, round.conferenceId, round.id);
    const due = reviewers.flatMap((reviewer) => {
      const found = find(reviewer);
      return found ? [{ ...found, reviewer }] : [];
    });
    if (due.length === 0) return 0;
    const claimed = await this.reminders.claim(tx, round, due.map(asRow), now);
    const mine = due.filter(({ reviewer }) => claimed.has(reviewer.memberId));
    if (mine.length === 0) return 0;
    const mailIds = await this.send(tx, round, mine, now);
    await this.reminders.setMails(
      tx,
      round,
      mine.map((one, i) => ({ ...asRow(one), mailId: mailIds[i]! })),
    );
    await record(tx, this.clock, {
      event: 'reminders.sent',
      actorId,
      conferenceId: round.conferenceId,
      subjectId: round.id,
      details: { reviewers: mine.length, kinds: [...new Set(mine.map(({ kind }) => kind))] },
    });
    return mine.length;
  }

  private async send(tx: Tx, round: RemindedRound, due: readonly Due[], now: Date): Promise<string[]> {
    const next = `/c/${round.slug}/review/next?round=${round.id}`;
    const signsInUntil = new Date(now.getTime() + LINK_HOURS * 3_600_000);
    const links = await this.accounts.linksFor(
      tx,
      due.filter(({ reviewer }) => !reviewer.isPowerful).map(({ reviewer }) => reviewer),
      next,
      signsInUntil,
    );
    return this.mail.queueAll(
      tx,
      due.map(({ reviewer, ...one }) => {
        const link = links.get(reviewer.userId);
        return {
          conferenceId: round.conferenceId,
          to: reviewer.address,
          ...reminderMail({
            conferenceName: round.conferenceName,
            name: reviewer.name,
            done: reviewer.done,
            total: reviewer.total,
            due: one,
            timeZone: reviewer.timeZone,
            link: link ?? this.mail.link(next),
            signsInUntil: link ? signsInUntil : null,
            settings: this.mail.link(`/c/${round.slug}/my-seat#about-me`),
          }),
        };
      }),
    );
  }
}

const asRow = ({ reviewer, kind, period, checkpoint }: Due) => ({
  memberId: reviewer.memberId,
  kind,
  period,
  missing: checkpoint?.left ?? reviewer.total - reviewer.done,
});
