import { COMMENT_LENGTH, COMMENTS_MOST, MENTIONS_MOST } from '#domain/discussion/comment-rules';
import { VOICES } from '#domain/discussion/voice';
import { Choice, Flag, Id, Instant, Int, Nested, NestedList, Text, TextList } from '#api/platform/fields';

const VERSION = { min: 1, max: 1_000_000_000 };
const NUMBER = { min: 1, max: 1_000_000_000 };
const PLACE = { min: 1, max: COMMENTS_MOST };
const COUNT = { min: 0, max: COMMENTS_MOST };
const MENTIONS = 'Mentioned people; @[0] in the text stands for the first of them, and so on';

export class CommentBody {
  @Id({ description: 'The proposal this was written about; another one than #number is refused' })
  proposalId: string;
  @Text({ min: 1, max: COMMENT_LENGTH, description: 'Plain text' }) text: string;
  @TextList({ max: MENTIONS_MOST, length: 32, description: `By key. ${MENTIONS}` }) mentions: string[];
  @Id({ nullable: true, description: 'The comment it answers, which answers none; not read on a change' })
  parentId: string | null;
}

export class SavedComment {
  @Int(VERSION) version: number;
}

/** Somebody in a discussion, as the reader may know them. */
export class DiscussionPerson {
  @Text({ max: 32, description: 'To mention or ask them; good for this reader and proposal alone' })
  key: string;
  @Choice(VOICES, { description: 'As whom they speak here' }) voice: string;
  @Text({ max: 8, nullable: true, description: 'The letter beside their review, or a number of a chair' })
  label: string | null;
  @Text({ max: 200, nullable: true, description: 'Null: hidden from the reader' }) name: string | null;
  @Flag() isMe: boolean;
}

export class CommentText {
  @Text({ max: COMMENT_LENGTH, description: 'Empty: deleted' }) text: string;
  @NestedList(() => DiscussionPerson, { max: MENTIONS_MOST, description: MENTIONS })
  mentions: DiscussionPerson[];
  @Instant() writtenAt: Date;
  @Int(VERSION) version: number;
}

export class Comment extends CommentText {
  @Id() id: string;
  @Id({ nullable: true, description: 'The comment it answers' }) parentId: string | null;
  @Int({ ...PLACE, description: 'In the order of writing' }) place: number;
  @Nested(() => DiscussionPerson) by: DiscussionPerson;
  @Instant({ nullable: true, description: 'When it was last changed' }) changedAt: Date | null;
  @Flag() isDeleted: boolean;
}

export class Discussion {
  @Id() proposalId: string;
  @Int({ min: 0, max: 1_000_000_000, description: '0: nobody has written; moves on with every change' })
  revision: number;
  @Flag({ description: 'Whether the reader may write' }) isOpen: boolean;
  @Int({ ...COUNT, description: 'The place up to which the reader has read' }) readPlace: number;
  @NestedList(() => Comment, { max: COMMENTS_MOST }) comments: Comment[];
  @NestedList(() => DiscussionPerson, { max: 5000, description: 'Whom the reader may mention' })
  people: DiscussionPerson[];
}

export class DiscussionRevision {
  @Int({ min: 0, max: 1_000_000_000 }) revision: number;
}

export class CommentHistory {
  @NestedList(() => CommentText, { max: 1000, description: 'What it said before, latest first' })
  items: CommentText[];
}

export class ReadBody {
  @Int({ ...PLACE, description: 'Read up to here; never goes back' }) place: number;
}

export class DiscussionItem {
  @Int(NUMBER) number: number;
  @Text({ max: 1000 }) title: string;
  @Id() roundId: string;
  @Text({ max: 120 }) roundName: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
  @Int({ ...COUNT, description: 'Comments, deleted ones left out' }) comments: number;
  @Int({ ...COUNT, description: 'Of others, not read yet' }) unread: number;
  @Flag({ description: 'An unread one mentions or answers the reader' }) isForMe: boolean;
  @Flag({ description: 'The reader reviews the talk; else chairs it' }) isReviewed: boolean;
  @Instant() lastAt: Date;
}

export class DiscussionList {
  @Flag({ description: 'Whether the reader is told by mail of answers and mentions' }) mailsMe: boolean;
  @NestedList(() => DiscussionItem, {
    max: 10_000,
    description: 'Those with something unread first, then the latest',
  })
  items: DiscussionItem[];
}

export class DiscussionMailBody {
  @Flag() mailsMe: boolean;
}
