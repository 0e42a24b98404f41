import { ROLES, type Role } from '#domain/access/actor';
import { Choice, EmailAddress, Flag, Id, Instant, Int, NestedList, Text } from '#api/platform/fields';

export const MEMBER_STATES = ['invited', 'active', 'declined', 'left'] as const;
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

export class Member {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @Choice(MEMBER_STATES) state: string;
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @Int({ min: 0, max: 5000, nullable: true, description: 'The most reviews in a round; null: no own limit' })
  maxLoad: number | null;
  @Int({ min: 0, max: 1_000_000, description: 'Submitted talks with a conflict of interest' })
  conflictCount: number;
  @Flag({ description: 'False: detection has not run since something changed; every talk is closed to them' })
  conflictsKnown: boolean;
  @Instant() invitedAt: Date;
  @Instant({ nullable: true }) joinedAt: Date | null;
  @Int(ANY_VERSION) version: number;
}

export class MemberList {
  @NestedList(() => Member, { max: 5000 }) items: Member[];
}

export class MemberPatchBody {
  @Text({ min: 1, max: 200, optional: true }) name?: string;
  @Text({ max: 200, optional: true }) company?: string;
  @Int({ min: 0, max: 5000, nullable: true, optional: true }) maxLoad?: number | null;
  @NestedList(() => MemberRoleItem, { max: 100, optional: true }) roles?: MemberRoleItem[];
}

export class ExpertiseBody {
  @NestedList(() => ExpertiseItem, { max: 100 }) items: ExpertiseItem[];
}

export class OwnSeat {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Text({ max: 200 }) company: string;
  @NestedList(() => MemberRoleItem, { max: 100 }) roles: MemberRoleItem[];
  @NestedList(() => ExpertiseItem, { max: 100 }) expertise: ExpertiseItem[];
  @Int({ min: 0, max: 5000, nullable: true }) maxLoad: number | null;
  @Int(ANY_VERSION) version: number;
}

export class OwnSeatBody {
  @Text({ max: 200, description: 'Decides which talks are a colleague’s' }) company: string;
}

export class MemberSaved {
  @Int(ANY_VERSION) version: number;
}

export class MemberConflict {
  @Int(ANY_VERSION) number: number;
  @Text({ max: 300 }) title: string;
  @Choice(['own', 'email', 'company', 'cospeaker', 'declared', 'imported']) source: string;
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
