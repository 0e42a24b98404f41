import { Injectable } from '@nestjs/common';
import { COMMENTS_MOST } from '#domain/discussion/comment-rules';
import type { Voice } from '#domain/discussion/voice';
import type { Tx } from '#api/platform/tx';
import { CommentEntity, CommentHistoryEntity } from '#api/features/discussions/discussion.entity';

export interface DiscussionKey {
  readonly conferenceId: string;
  readonly roundId: string;
  readonly proposalId: string;
}

/** What is said, and who is meant. */
export interface CommentContent {
  readonly text: string;
  readonly mentioned: readonly { readonly memberId: string; readonly voice: Voice }[];
}

export interface NewComment extends CommentContent {
  readonly id: string;
  readonly memberId: string;
  readonly voice: Voice;
  readonly parentId: string | null;
}

const keyValues = ({ conferenceId, roundId, proposalId }: DiscussionKey) => [
  conferenceId,
  roundId,
  proposalId,
];
const columns = ({ text, mentioned }: CommentContent) => ({
  text,
  mentioned: mentioned.map(({ memberId }) => memberId),
  mentionedVoices: mentioned.map(({ voice }) => voice),
});

/** Every write to discussions, their comments and their marks. */
@Injectable()
export class DiscussionsRepository {
  find(tx: Tx, key: DiscussionKey, id: string): Promise<CommentEntity | null> {
    return tx.entities.findOneBy(CommentEntity, { ...key, id });
  }

  /** The next place in the discussion, which it begins where there is none; null: it is full. Holds it until the end. */
  async nextPlace(tx: Tx, key: DiscussionKey, now: Date): Promise<number | null> {
    const given = await tx.one<{ place: number }>(
      `insert into discussions as d (conference_id, round_id, proposal_id, last_comment_at) values ($1, $2, $3, $4)
       on conflict (conference_id, round_id, proposal_id) do update
         set revision = d.revision + 1, last_place = d.last_place + 1, last_comment_at = excluded.last_comment_at
         where d.last_place < $5
       returning last_place as place`,
      [...keyValues(key), now, COMMENTS_MOST],
    );
    return given?.place ?? null;
  }

  /** False: the id is taken. */
  async add(tx: Tx, key: DiscussionKey, comment: NewComment, place: number, now: Date): Promise<boolean> {
    const { id, memberId, voice, parentId } = comment;
    const row = { ...key, id, memberId, voice, parentId, place, ...columns(comment), writtenAt: now };
    return (await tx.insert(CommentEntity, [row], 'on conflict (conference_id, id) do nothing')) === 1;
  }

  /** Changes or (`content` null) deletes the version seen, and keeps what it said; null: it is not at that version. */
  async change(
    tx: Tx,
    before: CommentEntity,
    seen: number,
    content: CommentContent | null,
    now: Date,
  ): Promise<number | null> {
    const { conferenceId, id, version, text, mentioned, mentionedVoices, roundId, proposalId } = before;
    const patch = content
      ? { ...columns(content), changedAt: now }
      : { text: '', mentioned: [], mentionedVoices: [], deletedAt: now };
    const changed = await tx.updateVersioned(CommentEntity, { conferenceId, id }, seen, patch);
    if (!changed || version !== seen) return null;
    const writtenAt = before.changedAt ?? before.writtenAt;
    await tx.insert(CommentHistoryEntity, [
      { conferenceId, commentId: id, version, text, mentioned, mentionedVoices, writtenAt },
    ]);
    await tx.run(
      'update discussions set revision = revision + 1 where conference_id = $1 and round_id = $2 and proposal_id = $3',
      keyValues({ conferenceId, roundId, proposalId }),
    );
    return changed.version;
  }

  /** Notes how far a member has read; never goes back, and never further than there are comments. */
  async markRead(tx: Tx, key: DiscussionKey, memberId: string, place: number): Promise<void> {
    await tx.run(
      `insert into discussion_reads as x (conference_id, round_id, proposal_id, member_id, place)
       select d.conference_id, d.round_id, d.proposal_id, $4, least($5::integer, d.last_place) from discussions d
       where d.conference_id = $1 and d.round_id = $2 and d.proposal_id = $3
       on conflict (conference_id, round_id, proposal_id, member_id) do update
         set place = excluded.place where excluded.place > x.place`,
      [...keyValues(key), memberId, place],
    );
  }

  /** Says whether that is a change. */
  async setMails(tx: Tx, conferenceId: string, memberId: string, mailsMe: boolean): Promise<boolean> {
    const changed = await tx.run(
      mailsMe
        ? 'delete from discussion_mail_stops where conference_id = $1 and member_id = $2'
        : 'insert into discussion_mail_stops (conference_id, member_id) values ($1, $2) on conflict do nothing',
      [conferenceId, memberId],
    );
    return changed === 1;
  }
}
