import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { notFound } from '#domain/errors';
import { Database } from '#api/platform/database';
import type {
  AssignmentBoard,
  AssignmentPage,
  ReviewerLoad,
} from '#api/features/assignments/assignments.types';
import { COVERING } from '#api/features/assignments/covering-pairs.sql';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { knownToBeFree } from '#api/features/committee/conflict-facts';
import { readableText, speakersHiddenFrom } from '#api/features/proposals/readable-text';

export interface AssignmentFilter {
  readonly roundId: string;
  readonly number: number | null;
  readonly memberId: string | null;
  /** number~memberId of the last row seen */
  readonly after: string | null;
  readonly limit: number;
}

const CURSOR = /^(\d{1,9})~([0-9a-f-]{36})$/;

@Injectable()
export class AssignmentsQueries {
  constructor(private readonly database: Database) {}

  /** Who reviews what, by proposal; without the proposals of which the reader may not know the reviewers. */
  async list(actor: Actor, conferenceId: string, filter: AssignmentFilter): Promise<AssignmentPage> {
    const [, afterNumber, afterMember] = CURSOR.exec(filter.after ?? '') ?? [];
    const rows = await this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const round = 'select 1 from review_rounds where conference_id = $1 and id = $2';
      if (!(await tx.one(round, [conferenceId, filter.roundId]))) throw notFound();
      return tx.rows<AssignmentPage['items'][number]>(
        // The reader is looked up once, not once a row, whatever the planner believes of the tables.
        `with viewer as materialized (
           select id, conflicts_known from committee_members where conference_id = $1 and id = $2 and state = 'active')
         select p.number, ${readableText('p', 'title', speakersHiddenFrom(actor))} as title, a.member_id as "memberId", m.name as "memberName", a.state, a.version,
           exists (select 1 from reviews v where v.conference_id = a.conference_id and v.round_id = a.round_id
             and v.proposal_id = a.proposal_id and v.member_id = a.member_id)
           or exists (select 1 from review_drafts d where d.conference_id = a.conference_id and d.round_id = a.round_id
             and d.proposal_id = a.proposal_id and d.member_id = a.member_id) as "hasBegun"
         from review_assignments a
           join proposals p on p.conference_id = a.conference_id and p.id = a.proposal_id
           join committee_members m on m.conference_id = a.conference_id and m.id = a.member_id
           cross join viewer
         where a.conference_id = $1 and a.round_id = $3 and a.state <> 'revoked' and ${knownToBeFree('viewer', 'p')}
           and ($4::int is null or p.number = $4) and ($5::uuid is null or a.member_id = $5)
           and ($6::int is null or (p.number, a.member_id) > ($6, $7::uuid))
         order by p.number, a.member_id limit $8`,
        [
          conferenceId,
          actor.seat?.memberId ?? null,
          filter.roundId,
          filter.number,
          filter.memberId,
          afterNumber ?? null,
          afterMember ?? null,
          filter.limit + 1,
        ],
      );
    });
    const items = rows.slice(0, filter.limit);
    const last = items.at(-1);
    return { items, next: rows.length > items.length && last ? `${last.number}~${last.memberId}` : null };
  }

  /** Cover and loads of a round; counts only, so nothing of it is hidden from a chair. */
  async board(actor: Actor, conferenceId: string, roundId: string): Promise<AssignmentBoard> {
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const cover = await tx.one<Omit<AssignmentBoard, 'loads'>>(
        `select r.reviews_wanted as "reviewsWanted", r.reviews_floor as "reviewsFloor", count(p.id) as proposals,
           count(p.id) filter (where coalesce(cover.n, 0) >= r.reviews_wanted) as covered,
           count(p.id) filter (where coalesce(cover.n, 0) < r.reviews_floor) as "belowFloor",
           coalesce(sum(cover.n), 0)::bigint as assignments
         from review_rounds r
           left join proposals p on p.conference_id = r.conference_id and p.state = 'submitted' and ${isInRound('r', 'p')}
           left join (select proposal_id, count(*) as n from (${COVERING}) pair where covers group by proposal_id) cover on cover.proposal_id = p.id
         where r.conference_id = $1 and r.id = $2
         group by r.conference_id, r.id`,
        [conferenceId, roundId],
      );
      if (!cover) throw notFound();
      const loads = await tx.rows<ReviewerLoad>(
        `select m.id as "memberId", m.name, least(m.max_load, m.wished_load) as "limit", count(pair.member_id) as load,
           count(pair.member_id) filter (where pair.is_done) as done
         from committee_members m join review_rounds o on o.conference_id = $1 and o.id = $2
           left join (${COVERING}) pair on pair.member_id = m.id
         where m.conference_id = $1 and m.state = 'active' and ${takesPart('o', 'm')}
           and exists (select 1 from member_roles r where r.conference_id = m.conference_id and r.member_id = m.id and r.role = 'reviewer')
         group by m.conference_id, m.id order by m.name collate "und-x-icu", m.id`,
        [conferenceId, roundId],
      );
      return { ...cover, loads };
    });
  }
}
