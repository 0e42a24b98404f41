import {
  EmailAddress,
  Flag,
  Id,
  IdList,
  Int,
  Nested,
  NestedList,
  Text,
  TextList,
  Choice,
  Day,
} from '#api/platform/fields';
import {
  ExpertiseItem,
  MEMBER_STATES,
  MemberRoleItem,
  TopicExpertiseItem,
} from '#api/features/committee/committee.types';
import { CompletionFigures } from '#api/features/committee/completion.types';

export class FormerCommittee {
  @Text({ max: 60 }) slug: string;
  @Text({ max: 200 }) name: string;
  @Day() startsOn: string;
  @Int({ min: 0, max: 5000 }) memberCount: number;
}

export class FormerCommitteeList {
  @NestedList(() => FormerCommittee, { max: 500 }) items: FormerCommittee[];
}

export class FormerMember {
  @Id({ description: 'Of the seat there' }) memberId: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress({ description: 'The main one of their account, else the one invited there' }) email: string;
  @Text({ max: 200 }) company: string;
  @Nested(() => CompletionFigures) history: CompletionFigures;
  @Flag({ description: 'They did all they were asked for there' }) hasCompletedAll: boolean;
  @Flag() isSenior: boolean;
  @NestedList(() => MemberRoleItem, { max: 100, description: 'What they would be here' })
  roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200 }) topics: TopicExpertiseItem[];
  @TextList({ max: 50, length: 35 }) languages: string[];
  @TextList({ max: 300, length: 120, description: 'Tracks and topics there that nothing here is called' })
  lost: string[];
  @Choice(MEMBER_STATES, { nullable: true, description: 'The state of their seat here; null: none' })
  seat: string | null;
}

export class FormerMemberList {
  @NestedList(() => FormerMember, { max: 5000 }) items: FormerMember[];
}

export class ReinvitationBody {
  @IdList({ max: 2000, description: 'Of the seats there' }) memberIds: string[];
}
