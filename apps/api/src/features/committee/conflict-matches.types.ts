import { Choice, Flag, Id, Instant, Int, Nested, NestedList, Text } from '#api/platform/fields';
import { CONFLICT_SOURCES } from '#api/features/committee/committee.types';

export const RELATION_KINDS = [
  'manager',
  'recent_colleague',
  'collaborator',
  'relative',
  'competitor',
  'other',
] as const;
const VERDICTS = ['same', 'different'] as const;
const COUNT = { min: 0, max: 1_000_000 };
const MOST_LISTED = 5500;

export class MatchDecision {
  @Choice(VERDICTS) verdict: string;
  @Text({ max: 200, nullable: true, description: 'Null: the account is gone' }) decidedBy: string | null;
  @Instant() decidedAt: Date;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

export class CompanyMatch {
  @Text({ max: 200 }) oneKey: string;
  @Text({ max: 200, description: 'As somebody of the conference spells it, or its key' }) oneName: string;
  @Text({ max: 200 }) otherKey: string;
  @Text({ max: 200 }) otherName: string;
  @Choice(['contains', 'general_words', 'initials', 'spelling'], {
    nullable: true,
    description: 'Null: by hand, or decided',
  })
  why: string | null;
  @Int({ ...COUNT, description: 'Members who work or worked for one of the two, or are close to it' })
  memberCount: number;
  @Int({
    ...COUNT,
    description: 'Undecided: talks that a match would close to somebody; decided: talks of both',
  })
  talkCount: number;
  @Nested(() => MatchDecision, { nullable: true }) decision: MatchDecision | null;
}

export class CloseTo {
  @Choice(RELATION_KINDS) kind: string;
  @Text({ max: 200 }) name: string;
}

export class PersonMatch {
  @Id({ description: 'The member’s, or that of the declared relation that is meant' }) personId: string;
  @Id() speakerId: string;
  @Text({ max: 200 }) memberName: string;
  @Text({ max: 200 }) memberCompany: string;
  @Nested(() => CloseTo, { nullable: true, description: 'Whom the member is close to; null: the member' })
  closeTo: CloseTo | null;
  @Text({ max: 200 }) speakerName: string;
  @Text({ max: 200 }) speakerCompany: string;
  @Choice(['same_name', 'shorter_name', 'initial', 'spelling'], { nullable: true })
  why: string | null;
  @Int({ ...COUNT, description: 'Undecided: talks that a match would close to the member; decided: talks' })
  talkCount: number;
  @Nested(() => MatchDecision, { nullable: true }) decision: MatchDecision | null;
}

export class ConflictMatchList {
  @NestedList(() => CompanyMatch, { max: MOST_LISTED }) companies: CompanyMatch[];
  @NestedList(() => PersonMatch, { max: MOST_LISTED }) people: PersonMatch[];
  @Int({
    ...COUNT,
    description: 'Left out: they concern only talks the viewer has a conflict of interest with',
  })
  hiddenCount: number;
  @Flag({ description: 'There are more suggestions than are listed' }) hasMore: boolean;
}

export class VerdictBody {
  @Choice(VERDICTS, { description: 'same: as far as conflicts of interest go' }) verdict:
    'same' | 'different';
}

export class MatchDecided {
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
}

export class SourceCount {
  @Choice(CONFLICT_SOURCES) source: string;
  @Int(COUNT) talkCount: number;
}

export class MemberConflictCount {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 200 }) company: string;
  @Flag({ description: 'False: not looked at since something changed; every talk is closed to them' })
  conflictsKnown: boolean;
  @Int({ ...COUNT, description: 'Each talk once, whatever the sources' }) talkCount: number;
  @NestedList(() => SourceCount, { max: CONFLICT_SOURCES.length }) bySource: SourceCount[];
}

export class ConflictCountList {
  @NestedList(() => MemberConflictCount, { max: 5000 }) items: MemberConflictCount[];
}
