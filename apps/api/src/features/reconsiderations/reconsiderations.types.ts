import { Choice, Flag, Id, Instant, Int, Nested, NestedList, Text, TextList } from '#api/platform/fields';
import { DiscussionPerson } from '#api/features/discussions/discussions.types';

const MESSAGE = 2000;

export class ReconsiderationBody {
  @Id({ description: 'The proposal this is about; another one than #number is refused' }) proposalId: string;
  @TextList({ max: 100, length: 32, description: 'Whom to ask, by key' }) people: string[];
  @Text({ min: 1, max: MESSAGE, description: 'Read by those who are asked' }) message: string;
}

export class Asked {
  @Int({ min: 1, max: 100, description: 'How many were asked; who is asked already is left out' })
  count: number;
}

export class Reconsideration {
  @Id() id: string;
  @Nested(() => DiscussionPerson) person: DiscussionPerson;
  @Text({ max: MESSAGE }) message: string;
  @Text({ max: 200, nullable: true }) askedBy: string | null;
  @Instant() askedAt: Date;
  @Choice(['revised', 'stands', 'withdrawn'], { nullable: true, description: 'Null: open' })
  outcome: string | null;
  @Instant({ nullable: true }) endedAt: Date | null;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

/** A reviewer whom a chair may ask. */
export class AskedPerson extends DiscussionPerson {
  @Flag({ description: 'Asked, and has not answered yet' }) isAsked: boolean;
}

export class ReconsiderationList {
  @Id() proposalId: string;
  @NestedList(() => AskedPerson, { max: 100, description: 'Whom one may ask: who has reviewed the talk' })
  people: AskedPerson[];
  @NestedList(() => Reconsideration, { max: 1000, description: 'Latest first' }) items: Reconsideration[];
}
