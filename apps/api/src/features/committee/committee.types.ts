import { ROLES, type Role } from '#domain/access/actor';
import { REMINDER_WISHES, type ReminderWish } from '#domain/review/reminder';
import {
  Choice,
  EmailAddress,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  Text,
  TextList,
} from '#api/platform/fields';

export const MEMBER_STATES = ['invited', 'active', 'declined', 'left'] as const;
export const CONFLICT_SOURCES = [
  'own',
  'email',
  'person',
  'company',
  'cospeaker',
  'relation',
  'declared',
  'imported',
] as const;
const ANY_VERSION = { min: 1, max: 1_000_000_000 };

export class MemberRoleItem {
  @Choice(ROLES) role: Role;
  @Id({ nullable: true, description: 'The track that a track chair chairs; null for every other role' })
  trackId: string | null;
}

export class ExpertiseItem {
  @Id() trackId: string;
  @Int({ min: 1, max: 3, description: '1 knows of it, 2 knows it, 3 expert' }) level: number;
}

export class TopicExpertiseItem {
  @Id() topicId: string;
  @Int({ min: 1, max: 3, description: '1 knows of it, 2 knows it, 3 expert' }) level: number;
}

const EMAILS = { max: 100, length: 254, nullable: true } as const;

export class Member {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @TextList({ ...EMAILS, description: 'Further ones that organizers entered; null: not yours to see' })
  otherEmails: string[] | null;
  @TextList({
    ...EMAILS,
    description: 'Those their account proved, but for the ones above; null: not yours to see',
  })
  provedEmails: string[] | null;
  @Text({ max: 200 }) company: string;
  @Choice(MEMBER_STATES) state: string;
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200 }) topics: TopicExpertiseItem[];
  @TextList({ max: 50, length: 35, description: 'Languages they review in (BCP 47)' }) languages: string[];
  @Flag() isSenior: boolean;
  @Int({
    min: 0,
    max: 5000,
    nullable: true,
    description: 'The most reviews in a round, by the organizers; null: no limit',
  })
  maxLoad: number | null;
  @Int({
    min: 0,
    max: 5000,
    nullable: true,
    description: 'The same by their own wish; the lower one counts',
  })
  wishedLoad: number | null;
  @Int({ min: 0, max: 1_000_000, description: 'Submitted talks with a conflict of interest' })
  conflictCount: number;
  @Flag({ description: 'False: detection has not run since something changed; every talk is closed to them' })
  conflictsKnown: boolean;
  @Instant() invitedAt: Date;
  @Instant({ nullable: true }) joinedAt: Date | null;
  @Instant({ nullable: true, description: 'When they agreed to confidentiality and conduct; null: not yet' })
  agreedAt: Date | null;
  @Int(ANY_VERSION) version: number;
}

export class CompanyShareItem {
  @Text({ max: 1000, description: 'As most of its people write it' }) company: string;
  @Int({ min: 2, max: 10_000 }) count: number;
  @Int({ min: 2, max: 10_000, description: 'All who judge talks' }) of: number;
}

export class MemberList {
  @NestedList(() => Member, { max: 5000 }) items: Member[];
  @Int({ min: 1, max: 100, description: 'A company with a larger share of the committee is worth a warning' })
  companySharePercent: number;
  @NestedList(() => CompanyShareItem, { max: 5000 }) companiesOverShare: CompanyShareItem[];
}

export class MemberPatchBody {
  @Text({ min: 1, max: 200, optional: true }) name?: string;
  @Text({ max: 200, optional: true }) company?: string;
  @Int({ min: 0, max: 5000, nullable: true, optional: true }) maxLoad?: number | null;
  @Flag({ optional: true }) isSenior?: boolean;
  @TextList({ max: 50, length: 35, optional: true }) languages?: string[];
  @TextList({ max: 20, length: 254, optional: true, description: 'Conflict detection looks at all of them' })
  otherEmails?: string[];
  @NestedList(() => MemberRoleItem, { max: 100, optional: true }) roles?: MemberRoleItem[];
}

export class ExpertiseBody {
  @NestedList(() => ExpertiseItem, { max: 100 }) items: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200, optional: true, description: 'Left out: as they are' })
  topics?: TopicExpertiseItem[];
}

/** How often and when a member hears from a round under way. */
export class ReminderWishes {
  @Choice(REMINDER_WISHES) wish: ReminderWish;
  @Text({ max: 64, nullable: true, description: 'IANA name; null: the conference’s' }) timeZone:
    string | null;
  @Int({ min: 0, max: 23, description: 'The first hour of one’s own clock in which nothing is sent' })
  quietFrom: number;
  @Int({ min: 0, max: 23, description: 'The first hour in which mail may come again; the same: any hour' })
  quietUntil: number;
}

export class OwnSeat {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200 }) topics: TopicExpertiseItem[];
  @TextList({ max: 50, length: 35, description: 'Languages one reviews in' }) languages: string[];
  @Int({ min: 0, max: 5000, nullable: true, description: 'By the organizers' }) maxLoad: number | null;
  @Int({ min: 0, max: 5000, nullable: true, description: 'One’s own wish; the lower one counts' })
  wishedLoad: number | null;
  @Nested(() => ReminderWishes) reminders: ReminderWishes;
  @Int(ANY_VERSION) version: number;
}

/** What is left out stays as it is. */
export class OwnSeatBody {
  @Text({ max: 200, optional: true, description: 'Decides which talks are a colleague’s' }) company?: string;
  @Int({ min: 0, max: 5000, nullable: true, optional: true }) wishedLoad?: number | null;
  @TextList({ max: 50, length: 35, optional: true }) languages?: string[];
  @NestedList(() => ExpertiseItem, { max: 100, optional: true }) expertise?: ExpertiseItem[];
  @NestedList(() => TopicExpertiseItem, { max: 200, optional: true }) topics?: TopicExpertiseItem[];
  @Nested(() => ReminderWishes, { optional: true }) reminders?: ReminderWishes;
}

export class Agreement {
  @Text({ max: 10_000 }) words: string;
  @Text({ max: 64, description: 'Of these words; sent back to agree to them and no others' }) hash: string;
  @Instant({ nullable: true, description: 'Null: not agreed yet, or asked again' }) agreedAt: Date | null;
}

export class AgreementBody {
  @Text({ max: 64, description: 'The hash of the words read' }) agreesTo: string;
  @Text({ max: 200, optional: true, description: 'Where one works, when it was not told yet' })
  company?: string;
}

export class MemberSaved {
  @Int(ANY_VERSION) version: number;
}

export class MemberConflict {
  @Int(ANY_VERSION) number: number;
  @Text({ max: 300 }) title: string;
  @Choice(CONFLICT_SOURCES) source: string;
  @Text({ max: 2000 }) note: string;
  @Instant() createdAt: Date;
}

export class MemberConflictList {
  @NestedList(() => MemberConflict, { max: 5000 }) items: MemberConflict[];
  @Int({
    min: 0,
    max: 1_000_000,
    description:
      'Talks left out: the viewer has a conflict of interest, too, or it would tell who a hidden speaker is',
  })
  hiddenCount: number;
}

export class DeclarationBody {
  @Text({ max: 2000, description: 'For organizers and co-chairs' }) note: string;
}

export class DeclarationWithdrawn {
  @Flag({
    nullable: true,
    description:
      'Whether the talk is assigned to the member again; null: declaring took no assignment away; false: somebody else has it',
  })
  isBackInQueue: boolean | null;
}

export class DeclaredConflict {
  @Int(ANY_VERSION) number: number;
  @Text({ max: 2000 }) note: string;
  @Instant() createdAt: Date;
}

export class OwnConflictList {
  @NestedList(() => DeclaredConflict, { max: 5000 }) declared: DeclaredConflict[];
  @Int({
    min: 0,
    max: 1_000_000,
    description: 'Further talks, found by address, account, company or co-speakers',
  })
  detectedCount: number;
}
