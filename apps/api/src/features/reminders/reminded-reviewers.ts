import type { ReminderFacts, SentReminder } from '#domain/review/reminder';
import type { Tx } from '#api/platform/tx';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { isKnownRound } from '#api/features/conferences/current-round.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { isOwnProposal } from '#api/features/proposals/own-proposal';

export interface RemindedRound {
  readonly conferenceId: string;
  readonly id: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly slug: string;
  readonly conferenceName: string;
  readonly isDemo: boolean;
}

export interface RemindedReviewer extends ReminderFacts {
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly address: string;
  /** Runs the installation or a conference: a link that lives for days does not sign such a person in. */
  readonly isPowerful: boolean;
}

const ROUND = `r.conference_id as "conferenceId", r.id, r.opens_at as "opensAt", r.closes_at as "closesAt", c.slug,
  c.name as "conferenceName", c.is_demo as "isDemo" from review_rounds r join conferences c on c.id = r.conference_id`;

/** The rounds under way that send reminders; nobody of a demo gets mail. */
export function roundsUnderWay(tx: Tx, now: Date): Promise<RemindedRound[]> {
  return tx.rows(
    `select ${ROUND} where r.sends_reminders and not c.is_demo and ${isKnownRound('r')}
       and coalesce(r.opens_at, '-infinity') <= $1 and coalesce(r.closes_at, 'infinity') >= $1
     order by r.conference_id, r.id limit 10000`,
    [now],
  );
}

export function roundToRemind(tx: Tx, conferenceId: string, roundId: string): Promise<RemindedRound | null> {
  return tx.one(`select ${ROUND} where r.conference_id = $1 and r.id = $2`, [conferenceId, roundId]);
}

// The rows of each reviewer's own queue: the same rule as there, for all of them at once. Work that came after they said
// that they were done is asked for again.
const REVIEWERS = `
  with held as (
    select a.member_id, a.proposal_id, a.assigned_at from review_assignments a
    where a.conference_id = $1 and a.round_id = $2 and a.state in ('active', 'done')
    union
    select w.member_id, p.id, p.submitted_at from conferences c join proposals p on p.conference_id = c.id
      join member_roles w on w.conference_id = c.id and w.role = 'reviewer'
    where c.id = $1 and not c.uses_assignment),
  work as (
    select m.id as member_id, count(*)::int as total, count(v.member_id)::int as done,
      max(held.assigned_at) filter (where v.member_id is null) as newest
    from held join review_rounds r on r.conference_id = $1 and r.id = $2
      join committee_members m on m.conference_id = $1 and m.id = held.member_id and ${takesPart('r', 'm')}
      join proposals p on ${isInRound('r', 'p')} and p.conference_id = $1 and p.id = held.proposal_id and p.state not in ('draft', 'withdrawn', 'set_aside')
      left join reviews v on v.conference_id = $1 and v.round_id = $2 and v.proposal_id = p.id and v.member_id = m.id
    where m.state = 'active' and not ${isOwnProposal('m.user_id', 'p')} and ${knownToBeFree('m', 'p')}
    group by m.id)
  select m.id as "memberId", m.user_id as "userId", m.name, e.address, work.total, work.done,
    coalesce(f.finished_at >= work.newest, false) as "hasFinished", m.reminded as wish,
    coalesce(m.time_zone, c.time_zone) as "timeZone", m.quiet_from as "quietFrom", m.quiet_until as "quietUntil",
    u.is_admin or exists (select 1 from committee_members s join member_roles w on w.conference_id = s.conference_id
      and w.member_id = s.id where s.user_id = u.id and s.state = 'active' and w.role in ('organizer', 'cochair')) as "isPowerful",
    coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'period', x.period, 'at', x.sent_at))
      from reminders x where x.conference_id = $1 and x.round_id = $2 and x.member_id = m.id), '[]') as sent
  from work join committee_members m on m.conference_id = $1 and m.id = work.member_id
    join conferences c on c.id = m.conference_id join users u on u.id = m.user_id
    join emails e on e.user_id = u.id and e.is_primary
    left join reviewer_rounds f on f.conference_id = $1 and f.round_id = $2 and f.member_id = m.id
  where exists (select 1 from member_roles w where w.conference_id = $1 and w.member_id = m.id and w.role = 'reviewer')
  order by m.id limit 5000`;

/** Every reviewer who has talks in the round, with their work and what they were sent; one statement. */
export async function remindedReviewers(
  tx: Tx,
  conferenceId: string,
  roundId: string,
): Promise<RemindedReviewer[]> {
  type Row = Omit<RemindedReviewer, 'sent'> & { sent: (Omit<SentReminder, 'at'> & { at: string })[] };
  const rows = await tx.rows<Row>(REVIEWERS, [conferenceId, roundId]);
  return rows.map((row) => ({ ...row, sent: row.sent.map((one) => ({ ...one, at: new Date(one.at) })) }));
}
