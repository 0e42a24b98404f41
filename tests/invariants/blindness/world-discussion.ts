import type { TestConference } from '../../factories/conferences';
import { newId, type Seat } from '../../factories/people';
import type { Sql } from '../../factories/sql';
import { CANARIES as C } from './canaries';

type Seats = Readonly<
  Record<'rex' | 'reviewed' | 'waiting' | 'conflicted' | 'trackChair' | 'cochair' | 'organizer', Seat>
>;

/**
 * Rex says something of the talk that he said otherwise before, and mentions everybody, those included who may not read
 * it; a chair asks Dora for one more look. Returns his comment.
 */
export async function discuss(
  app: Sql,
  { id, roundId }: TestConference,
  talkId: string,
  { rex, ...others }: Seats,
): Promise<string> {
  const at = [id, roundId, talkId];
  const commentId = newId();
  const { reviewed, waiting, conflicted, trackChair, cochair, organizer } = others;
  const mentioned = [reviewed, waiting, conflicted, trackChair, cochair, organizer];
  await app.sql('update review_rounds set is_discussed = true where conference_id = $1', [id]);
  await app.sql(
    `insert into discussions (conference_id, round_id, proposal_id, last_comment_at) values ($1, $2, $3, now())`,
    at,
  );
  await app.sql(
    `insert into comments (conference_id, round_id, proposal_id, id, member_id, voice, place, text, mentioned, mentioned_voices,
       written_at, changed_at, version) values ($1, $2, $3, $4, $5, 'reviewer', 1, $6, $7,
       '{reviewer,reviewer,reviewer,chair,chair,chair}', now(), now(), 2)`,
    [...at, commentId, rex.memberId, C.rexSays, mentioned.map(({ memberId }) => memberId)],
  );
  await app.sql(
    `insert into comment_history (conference_id, comment_id, version, text, mentioned, mentioned_voices, written_at)
     values ($1, $2, 1, $3, '{}', '{}', now())`,
    [id, commentId, C.rexSaidBefore],
  );
  await app.sql(
    `insert into reconsiderations (conference_id, round_id, proposal_id, id, member_id, message, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [...at, newId(), reviewed.memberId, C.doraAsked, cochair.memberId],
  );
  return commentId;
}
