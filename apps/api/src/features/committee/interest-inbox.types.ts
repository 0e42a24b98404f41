import {
  Choice,
  EmailAddress,
  Id,
  IdList,
  Instant,
  Int,
  NestedList,
  Text,
  TextList,
} from '#api/platform/fields';
import {
  ExpertiseItem,
  MEMBER_STATES,
  MemberRoleItem,
  TopicExpertiseItem,
} from '#api/features/committee/committee.types';

const ANY_VERSION = { min: 1, max: 1_000_000_000 };
export const INTEREST_STATES = ['open', 'invited', 'dismissed'] as const;

export class Interest {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress({ description: 'As they wrote it: not proved' }) email: string;
  @Text({ max: 200 }) company: string;
  @TextList({ max: 50, length: 35 }) languages: string[];
  @Text({ max: 5000 }) note: string;
  @IdList({ max: 100 }) trackIds: string[];
  @IdList({ max: 200 }) topicIds: string[];
  @Choice(INTEREST_STATES) state: string;
  @Choice(MEMBER_STATES, {
    nullable: true,
    description: 'The state of the seat that this address has already; null: none',
  })
  seat: string | null;
  @Instant() createdAt: Date;
  @Int(ANY_VERSION) version: number;
}

export class InterestList {
  @NestedList(() => Interest, { max: 10_000 }) items: Interest[];
}

export class SeenInterest {
  @Id() id: string;
  @Int({ ...ANY_VERSION, description: 'The version seen' }) version: number;
}

export class InterestsStateBody {
  @Choice(['open', 'dismissed']) state: 'open' | 'dismissed';
  @NestedList(() => SeenInterest, { max: 500 }) items: SeenInterest[];
}

export class SavedInterests {
  @NestedList(() => SeenInterest, { max: 500 }) items: SeenInterest[];
}

export class InterestToInvite extends SeenInterest {
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200 }) topics: TopicExpertiseItem[];
}

export class InterestsInvitationBody {
  @NestedList(() => InterestToInvite, { max: 500 }) items: InterestToInvite[];
}
