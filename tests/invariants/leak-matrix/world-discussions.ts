import type { TestConference } from '../../factories/conferences';
import { newId, type Seat } from '../../factories/people';
import type { Sql } from '../../factories/sql';
import { CANARIES as C } from './canaries';
import type { World } from './world';

/** Rex has said something of both talks, Rita of the second, which she said otherwise before; a chair asks her for one more look. */
export async function addDiscussions(
  app: Sql,
  { id, roundId }: TestConference,
  { p1, p2 }: { readonly p1: string; readonly p2: string },
  { rita, rex, cochair }: Readonly<Record<'rita' | 'rex' | 'cochair', Seat>>,
): Promise<Pick<World, 'commentId' | 'reconsiderationId'>> {
  await app.sql('update review_rounds set is_discussed = true where conference_id = $1', [id]);
  const say = async (
    proposalId: string,
    place: number,
    { memberId }: Seat,
    text: string,
  ): Promise<string> => {
    const commentId = newId();
    await app.sql(
      `insert into discussions (conference_id, round_id, proposal_id, last_comment_at) values ($1, $2, $3, now())
       on conflict (conference_id, round_id, proposal_id) do update set last_place = $4`,
      [id, roundId, proposalId, place],
    );
    await app.sql(
      `insert into comments (conference_id, id, round_id, proposal_id, member_id, voice, place, text, written_at)
       values ($1, $2, $3, $4, $5, 'reviewer', $6, $7, now())`,
      [id, commentId, roundId, proposalId, memberId, place, text],
    );
    return commentId;
  };
  await say(p1, 1, rex, C.p1RexSaid);
  await say(p2, 1, rex, C.p2RexSaid);
  const commentId = await say(p2, 2, rita, C.p2RitaSaid);
  await app.sql(
    `update comments set mentioned = array[$2::uuid], mentioned_voices = '{reviewer}', changed_at = now(), version = 2 where id = $1`,
    [commentId, rex.memberId],
  );
  await app.sql(
    `insert into comment_history (conference_id, comment_id, version, text, mentioned, mentioned_voices, written_at)
     values ($1, $2, 1, $3, '{}', '{}', now())`,
    [id, commentId, C.p2RitaSaidBefore],
  );
  const reconsiderationId = newId();
  await app.sql(
    `insert into reconsiderations (conference_id, id, round_id, proposal_id, member_id, message, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, reconsiderationId, roundId, p2, rita.memberId, C.p2AskedAgain, cochair.memberId],
  );
  return { commentId, reconsiderationId };
}
