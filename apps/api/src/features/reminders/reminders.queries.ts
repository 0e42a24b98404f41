import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound } from '#domain/errors';
import { isUnderWay, reminderMoments, whyNotReminded, wouldRemind } from '#domain/review/reminder';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { remindedReviewers, roundToRemind } from '#api/features/reminders/reminded-reviewers';
import type { ReminderLog, ReminderPreview, SentReminder } from '#api/features/reminders/reminders.types';

const LATEST = 500;

const SENT = `
  select r.member_id as "memberId", m.name, r.kind, r.period, r.missing, r.sent_at as "sentAt", l.state as "mailState"
  from reminders r join committee_members m on m.conference_id = r.conference_id and m.id = r.member_id
    left join mails l on l.id = r.mail_id
  where r.conference_id = $1 and r.round_id = $2 order by r.sent_at desc, m.name, r.member_id, r.kind limit ${LATEST}`;

const COUNTS = `
  select r.sends_reminders as "sendsReminders",
    coalesce((select jsonb_object_agg(kind, n) from (select kind, count(*) as n from reminders
      where conference_id = r.conference_id and round_id = r.id group by kind) by_kind), '{}') as counts
  from review_rounds r where r.conference_id = $1 and r.id = $2`;

@Injectable()
export class RemindersQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a round sent, and what it is going to send; four statements. */
  log(actor: Actor, conferenceId: string, roundId: string): Promise<ReminderLog> {
    authorize('reminders.read', actor);
    const now = this.clock.now().getTime();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await roundToRemind(tx, conferenceId, roundId);
      if (!round) throw notFound();
      const reviewers = await remindedReviewers(tx, conferenceId, roundId);
      const items = await tx.rows<SentReminder>(SENT, [conferenceId, roundId]);
      const { sendsReminders, counts } = (await tx.one<{
        sendsReminders: boolean;
        counts: Record<string, number>;
      }>(COUNTS, [conferenceId, roundId]))!;
      const moments = reminderMoments(round).map(({ kind, from, until }) => ({
        kind,
        from: new Date(from),
        sent: counts[kind] ?? 0,
        expected: now < until ? reviewers.filter((one) => wouldRemind(round, one, kind)).length : 0,
      }));
      return {
        sendsReminders,
        unwilling: reviewers.filter(({ wish }) => wish === 'never').length,
        weekly: reviewers.filter(({ wish }) => wish === 'weekly').length,
        moments,
        items,
        total: Object.values(counts).reduce((sum, n) => sum + n, 0),
      };
    });
  }

  /** Whom a reminder by hand would reach now, and why not the others; two statements. */
  preview(actor: Actor, conferenceId: string, roundId: string): Promise<ReminderPreview> {
    authorize('reminders.send', actor);
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = await roundToRemind(tx, conferenceId, roundId);
      if (!round) throw notFound();
      const reviewers = await remindedReviewers(tx, conferenceId, roundId);
      const latest = (sent: readonly { readonly at: Date }[]): Date | null =>
        sent.length === 0 ? null : new Date(Math.max(...sent.map(({ at }) => at.getTime())));
      return {
        isPossible: !round.isDemo && isUnderWay(round, now),
        items: reviewers
          .map((one) => ({
            memberId: one.memberId,
            name: one.name,
            total: one.total,
            done: one.done,
            remindedAt: latest(one.sent),
            reasonAgainst: whyNotReminded(one, now),
          }))
          .toSorted((a, b) => a.done / a.total - b.done / b.total || (a.name < b.name ? -1 : 1)),
      };
    });
  }
}
