import type { Tx } from '#api/platform/tx';
import { isInRound, takesPart } from '#api/features/conferences/round-pool.sql';
import { isConflicted } from '#api/features/committee/conflict-facts';

/**
 * Ends every active assignment whose reviewer may not go on with it: no longer an active reviewer, not of this round, of
 * a talk that is not in it, or with a conflict of interest, begun or not. What they submitted stays as it is and counts no more where there is a conflict of interest. To
 * be called in the transaction that makes it so. Answers how many it ended.
 */
export function retireAssignments(tx: Tx, conferenceId: string): Promise<number> {
  return tx.run(
    `update review_assignments a set state = 'revoked', version = a.version + 1
     from committee_members m, review_rounds o, proposals p
     where a.conference_id = $1 and a.state = 'active' and m.conference_id = a.conference_id and m.id = a.member_id
       and o.conference_id = a.conference_id and o.id = a.round_id and p.conference_id = a.conference_id and p.id = a.proposal_id
       and (m.state <> 'active' or not ${takesPart('o', 'm')} or not ${isInRound('o', 'p')}
         or not exists (select 1 from member_roles r
           where r.conference_id = m.conference_id and r.member_id = m.id and r.role = 'reviewer')
         or ${isConflicted('a')})`,
    [conferenceId],
  );
}
