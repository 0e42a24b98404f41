import { type SentReminder, dueReminder } from '#domain/review/reminder';
import type { DemoRound } from '#api/features/exchange/demo/demo-form';
import type { DemoMember, DemoSeason } from '#api/features/exchange/demo/demo-season';

const DAY = 86_400_000;
/** A look a day at ten in the morning is enough to show what a look every ten minutes sends. */
const MORNING = '10:00';
const NIGHT = { quietFrom: 21, quietUntil: 8 };

/** The log of what the round would have sent until now, by the rule that sends it; no mail of it was ever written. */
export function addReminders(
  season: DemoSeason,
  { id: roundId }: DemoRound,
  reviewers: readonly DemoMember[],
): void {
  const { rows, id: conferenceId, settings, conference } = season;
  const { opensAt = null, closesAt = null } = rows.rounds.find(({ id }) => id === roundId)!;
  const days = Math.floor((settings.now.getTime() - opensAt!.getTime()) / DAY);
  for (const { id: memberId, profile } of reviewers) {
    const isMine = (row: { memberId?: string; roundId?: string }): boolean =>
      row.memberId === memberId && row.roundId === roundId;
    const total = rows.assignments.filter(
      (row) => isMine(row) && (row.state === 'active' || row.state === 'done'),
    ).length;
    const submitted = rows.reviews.filter(isMine).map(({ submittedAt }) => submittedAt!);
    const sent: SentReminder[] = [];
    for (let ago = days; ago >= 0; ago -= 1) {
      const now = season.at(-ago, MORNING);
      const done = submitted.filter((at) => at <= now).length;
      const facts = { total, done, sent, ...NIGHT, wish: profile.reminded, timeZone: conference.timeZone };
      const due =
        now <= settings.now
          ? dueReminder({ opensAt, closesAt }, { ...facts, hasFinished: false }, now)
          : null;
      if (!due) continue;
      const { kind, period, checkpoint } = due;
      sent.push({ kind, period, at: now });
      rows.reminders.push({
        conferenceId,
        roundId,
        memberId,
        kind,
        period,
        missing: checkpoint?.left ?? total - done,
        sentAt: now,
      });
    }
  }
}
