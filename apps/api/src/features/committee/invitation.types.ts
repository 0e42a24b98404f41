import { ROLES } from '#domain/access/actor';
import {
  Choice,
  EmailAddress,
  Flag,
  Id,
  Int,
  Nested,
  NestedList,
  Password,
  Text,
  TextList,
  UntrimmedText,
} from '#api/platform/fields';
import {
  CompanyShareItem,
  ExpertiseItem,
  MEMBER_STATES,
  MemberRoleItem,
  TopicExpertiseItem,
} from '#api/features/committee/committee.types';

const LIST_LIMIT = 2000;

export class InvitationListBody {
  @UntrimmedText({
    max: 1_000_000,
    optional: true,
    description:
      'Lines of name, e-mail, company, role(s), tracks, max load, topics, languages, senior, other e-mails, parted by comma, semicolon or tab',
  })
  text?: string;
  @UntrimmedText({
    max: 4_000_000,
    optional: true,
    description:
      'The same as a file’s bytes in base64: .xlsx (the first sheet that holds anything; 12 MB unpacked), or text in UTF-8',
  })
  file?: string;
}

export class ListedPerson {
  @Int({ min: 1, max: 1_000_000 }) line: number;
  @Text({ max: 1000 }) name: string;
  @Text({ max: 1000 }) email: string;
  @Text({ max: 1000 }) company: string;
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200 }) topics: TopicExpertiseItem[];
  @TextList({ max: 50, length: 35 }) languages: string[];
  @Flag() isSenior: boolean;
  @Int({ min: 0, max: 5000, nullable: true }) maxLoad: number | null;
  @TextList({ max: 100, length: 1000 }) otherEmails: string[];
  @Choice(MEMBER_STATES, {
    nullable: true,
    description: 'The state of the seat that this address has already; null: a new one',
  })
  seat: string | null;
}

export class ListFault {
  @Int({ min: 1, max: 1_000_000, optional: true }) line?: number;
  @Text({ max: 60, optional: true }) field?: string;
  @Text({ max: 5000 }) reason: string;
}

export class InvitationPreview {
  @NestedList(() => ListedPerson, { max: LIST_LIMIT }) people: ListedPerson[];
  @NestedList(() => ListFault, { max: 10_000 }) faults: ListFault[];
  @TextList({ max: 100, length: 1000 }) ignoredColumns: string[];
  @Text({ max: 1000, nullable: true, description: 'The sheet of a workbook that was read' })
  sheet: string | null;
  @NestedList(() => CompanyShareItem, {
    max: 1000,
    description: 'Companies that would have more than the set share of the committee, these people in it',
  })
  companiesOverShare: CompanyShareItem[];
}

export class InvitedPerson {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 500, description: 'Works without mail; shown only now' }) link: string;
}

export class Invited {
  @NestedList(() => InvitedPerson, { max: LIST_LIMIT }) invited: InvitedPerson[];
  @Int({
    min: 0,
    max: LIST_LIMIT,
    description: 'People of the list who have a seat already, left as they are',
  })
  leftAlone: number;
}

export class RenewalBody {
  @Flag({ description: 'Also mail a new link, which replaces the one mailed before' }) sendMail: boolean;
}

export class RenewedInvitation {
  @Text({ max: 500 }) link: string;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

export class InvitingConference {
  @Text({ max: 200 }) name: string;
  @Text({ max: 60 }) slug: string;
}

export class InvitedRole {
  @Choice(ROLES) role: string;
  @Text({ max: 120, nullable: true }) trackName: string | null;
}

export class InvitationToAnswer {
  @Nested(() => InvitingConference) conference: InvitingConference;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @NestedList(() => InvitedRole, { max: 100 }) roles: InvitedRole[];
  @TextList({ max: 100, length: 120 }) trackNames: string[];
  @Text({ max: 10_000, description: 'What whoever accepts agrees to' }) agreement: string;
  @Choice(['open', 'accepted', 'declined', 'ended']) state: string;
  @Flag({ description: 'There is an account with this address: sign in to accept' }) hasAccount: boolean;
}

export class AcceptanceBody {
  @Text({ min: 1, max: 200, optional: true, description: 'For a new account' }) name?: string;
  @Password({ min: 8, max: 200, optional: true, description: 'For a new account' }) password?: string;
  @Text({ max: 200, description: 'Empty: none' }) company: string;
  @Flag({ description: 'To the words of the invitation’s agreement: confidentiality and conduct' })
  agreesToConfidentiality: boolean;
}

export class Accepted {
  @Text({ max: 60 }) slug: string;
}
