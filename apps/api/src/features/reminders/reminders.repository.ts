import { Injectable } from '@nestjs/common';
import type { ReminderKind } from '#domain/review/reminder';
import type { Tx } from '#api/platform/tx';
import type { RemindedRound } from '#api/features/reminders/reminded-reviewers';

export interface NewReminder {
  readonly memberId: string;
  readonly kind: ReminderKind;
  readonly period: number;
  readonly missing: number;
}

@Injectable()
export class RemindersRepository {
  /** Notes the reminders that nobody sent before; returns their members. One statement. */
  async claim(
    tx: Tx,
    { conferenceId, id }: RemindedRound,
    reminders: readonly NewReminder[],
    now: Date,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ memberId: string }>(
      `insert into reminders (conference_id, round_id, member_id, kind, period, missing, sent_at)
       select $1, $2, one.*, $7 from unnest($3::uuid[], $4::text[], $5::int[], $6::int[]) as one
       on conflict do nothing returning member_id as "memberId"`,
      [
        conferenceId,
        id,
        reminders.map(({ memberId }) => memberId),
        reminders.map(({ kind }) => kind),
        reminders.map(({ period }) => period),
        reminders.map(({ missing }) => missing),
        now,
      ],
    );
    return new Set(rows.map(({ memberId }) => memberId));
  }

  async setMails(
    tx: Tx,
    { conferenceId, id }: RemindedRound,
    sent: readonly (NewReminder & { readonly mailId: string })[],
  ): Promise<void> {
    await tx.run(
      `update reminders r set mail_id = one.mail_id
       from unnest($3::uuid[], $4::text[], $5::int[], $6::uuid[]) as one (member_id, kind, period, mail_id)
       where r.conference_id = $1 and r.round_id = $2 and r.member_id = one.member_id and r.kind = one.kind
         and r.period = one.period`,
      [
        conferenceId,
        id,
        sent.map(({ memberId }) => memberId),
        sent.map(({ kind }) => kind),
        sent.map(({ period }) => period),
        sent.map(({ mailId }) => mailId),
      ],
    );
  }
}
