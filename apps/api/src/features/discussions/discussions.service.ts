import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { commentFaults } from '#domain/discussion/comment-rules';
import { type Voice, voiceOf } from '#domain/discussion/voice';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import type { ProposalFacts } from '#api/features/proposals/proposal-facts';
import type { CommentEntity } from '#api/features/discussions/discussion.entity';
import { type DiscussedAt, loadDiscussionFacts } from '#api/features/discussions/discussion-facts';
import { DiscussionMail } from '#api/features/discussions/discussion-mail';
import { type DiscussionPeople, loadPeople } from '#api/features/discussions/discussion-people';
import { type CommentContent, DiscussionsRepository } from '#api/features/discussions/discussions.repository';
import type { CommentBody } from '#api/features/discussions/discussions.types';

/** Which comment is written, and over which version. */
export interface SeenComment {
  readonly at: DiscussedAt;
  readonly id: string;
  /** Null: it is new. */
  readonly seen: number | null;
}

interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly conferenceId: string;
  readonly facts: ProposalFacts;
}

/** What is said about proposals: by whoever may, under an id that the writer chose, so that sending it twice says it once. */
@Injectable()
export class DiscussionsService {
  constructor(
    private readonly database: Database,
    private readonly discussions: DiscussionsRepository,
    private readonly mail: DiscussionMail,
    private readonly clock: Clock,
  ) {}

  /** Writes a comment (`seen` null), or changes the version seen of one's own. Answers its version. */
  write(actor: Actor, comment: SeenComment, body: CommentBody): Promise<number> {
    return this.writing(actor, comment.at, async (writing) => {
      const { tx, facts, conferenceId } = writing;
      if (body.proposalId !== facts.proposalId)
        throw invalidField('proposalId', `This was written about another talk than #${comment.at.number}.`);
      const faults = commentFaults(body.text, body.mentions.length);
      if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
      const people = await loadPeople(tx, actor, conferenceId, facts);
      const before = await this.discussions.find(tx, key(writing), comment.id);
      const content = { text: body.text, mentioned: meant(people, body.mentions, before) };
      return comment.seen === null
        ? this.add(writing, people, before, { ...content, id: comment.id, parentId: body.parentId })
        : this.change(writing, people, before, comment.seen, content);
    });
  }

  /** Takes one's own comment away: that there was one stays to be seen. */
  async remove(actor: Actor, comment: SeenComment): Promise<void> {
    await this.writing(actor, comment.at, async (writing) => {
      const people = await loadPeople(writing.tx, actor, writing.conferenceId, writing.facts);
      const before = await this.discussions.find(writing.tx, key(writing), comment.id);
      return this.change(writing, people, before, comment.seen ?? 0, null);
    });
  }

  /** Notes how far the reader has read. Not audited: it is nobody else's. */
  async markRead(actor: Actor, at: DiscussedAt, place: number): Promise<void> {
    const { conferenceId } = at;
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadDiscussionFacts(tx, actor, at, this.clock.now());
      authorize('discussion.read', actor, facts);
      const { roundId, proposalId } = facts;
      await this.discussions.markRead(tx, { conferenceId, roundId, proposalId }, actor.seat!.memberId, place);
    });
  }

  async chooseMail(actor: Actor, conferenceId: string, mailsMe: boolean): Promise<void> {
    authorize('discussion_mail.choose', actor);
    await this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const { memberId } = actor.seat!;
      if (!(await this.discussions.setMails(tx, conferenceId, memberId, mailsMe))) return;
      await record(tx, this.clock, {
        event: 'discussion_mail.chosen',
        actorId: actor.userId,
        conferenceId,
        subjectId: memberId,
        details: { mailsMe },
      });
    });
  }

  private async add(
    writing: Writing,
    people: DiscussionPeople,
    before: CommentEntity | null,
    comment: CommentContent & { readonly id: string; readonly parentId: string | null },
  ): Promise<number> {
    const { tx, actor, facts } = writing;
    const now = this.clock.now();
    const { memberId } = actor.seat!;
    if (before) {
      if (wasSentAlready(before, memberId, comment)) return before.version;
      throw staleWrite(before.memberId === memberId ? shown(before, people) : null);
    }
    const parent = comment.parentId && (await this.discussions.find(tx, key(writing), comment.parentId));
    if (comment.parentId !== null && (!parent || parent.parentId !== null))
      throw invalidField('parentId', 'The comment that this answers is not there, or is an answer itself.');
    const place = await this.discussions.nextPlace(tx, key(writing), now);
    if (place === null)
      throw new DomainError('too_large', 'This discussion is full. Decide, or go on in a call.');
    const voice = voiceOf(facts.hasReviewed);
    if (!(await this.discussions.add(tx, key(writing), { ...comment, memberId, voice }, place, now)))
      throw staleWrite(null);
    await this.tell(writing, 'comment.written', comment.id, 1);
    const told = [...comment.mentioned.map((one) => one.memberId), ...(parent ? [parent.memberId] : [])];
    await this.mail.tell(
      tx,
      key(writing),
      told.filter((id) => id !== memberId),
    );
    return 1;
  }

  private async change(
    writing: Writing,
    people: DiscussionPeople,
    before: CommentEntity | null,
    seen: number,
    content: CommentContent | null,
  ): Promise<number> {
    const { tx, actor, facts } = writing;
    if (!before) throw notFound();
    const { memberId } = actor.seat!;
    authorize('comment.change', actor, { ...facts, isOwn: before.memberId === memberId });
    if (before.deletedAt !== null) throw new DomainError('wrong_state', 'This comment was deleted.');
    const version = await this.discussions.change(tx, before, seen, content, this.clock.now());
    if (version === null) throw staleWrite(shown(before, people));
    await this.tell(writing, content ? 'comment.changed' : 'comment.deleted', before.id, version);
    const added = content?.mentioned.filter((one) => !before.mentioned.includes(one.memberId)) ?? [];
    await this.mail.tell(
      tx,
      key(writing),
      added.map((one) => one.memberId),
    );
    return version;
  }

  private writing<T>(actor: Actor, at: DiscussedAt, work: (writing: Writing) => Promise<T>): Promise<T> {
    const { conferenceId } = at;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadDiscussionFacts(tx, actor, at, this.clock.now());
      authorize('discussion.read', actor, facts);
      if (!facts.roundIsDiscussed) throw new DomainError('forbidden', 'This round has no discussions.');
      authorize('comment.write', actor, facts);
      return work({ tx, actor, conferenceId, facts });
    });
  }

  /** What was said stands in the comment and its history, not in the entry. */
  private tell(writing: Writing, event: string, commentId: string, version: number): Promise<void> {
    const { tx, actor, conferenceId, facts } = writing;
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: facts.proposalId,
      details: { number: facts.number, roundId: facts.roundId, commentId, version },
    });
  }
}

const key = ({ conferenceId, facts: { roundId, proposalId } }: Writing) => ({
  conferenceId,
  roundId,
  proposalId,
});

/** Whom the keys stand for; somebody mentioned before may stay so, though they cannot read it any more. */
function meant(
  people: DiscussionPeople,
  keys: readonly string[],
  before: CommentEntity | null,
): CommentContent['mentioned'] {
  const earlier = (before?.mentioned ?? []).map((memberId, i) => ({
    memberId,
    voice: before!.mentionedVoices[i] as Voice,
  }));
  return keys.map((one) => {
    const found =
      people.keyed(one) ?? earlier.find(({ memberId, voice }) => people.shown(memberId, voice).key === one);
    if (!found) throw invalidField('mentions', 'Somebody you mention cannot read this discussion any more.');
    return { memberId: found.memberId, voice: found.voice };
  });
}

const wasSentAlready = (
  before: CommentEntity,
  memberId: string,
  comment: CommentContent & { readonly parentId: string | null },
): boolean =>
  before.memberId === memberId &&
  before.version === 1 &&
  before.text === comment.text &&
  before.parentId === comment.parentId;

/** What a stale write may show of the stored comment. */
function shown(comment: CommentEntity, people: DiscussionPeople): Record<string, unknown> {
  const { text, mentioned, mentionedVoices, version, deletedAt } = comment;
  const mentions = mentioned.map((id, i) => people.shown(id, mentionedVoices[i] as Voice));
  return { text, mentions, version, isDeleted: deletedAt !== null };
}
