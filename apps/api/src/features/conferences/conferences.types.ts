import { ROLES } from '#domain/access/actor';
import { LANGUAGES } from '#domain/conference/languages';
import {
  ChoiceList,
  Day,
  Flag,
  Id,
  IdList,
  Instant,
  Int,
  Nested,
  NestedList,
  Pattern,
  Text,
} from '#api/platform/fields';

const SLUG = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/;
const LANGUAGES_HELP = 'ISO 639-1; fewer than two: speakers and members are not asked for theirs';
const CAP = { min: 1, max: 1000, nullable: true, description: 'Null: no cap' } as const;
const SLUG_MESSAGE = 'may hold a-z, 0-9 and hyphens, 60 at most';

export class NewConferenceBody {
  @Text({ min: 1, max: 200 }) name: string;
  @Pattern(SLUG, SLUG_MESSAGE) slug: string;
  @Text({ min: 1, max: 60, description: 'IANA zone, such as Europe/Berlin' }) timeZone: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Instant({ nullable: true, optional: true }) callOpensAt?: string | null;
  @Instant({ nullable: true, optional: true }) callClosesAt?: string | null;
}

export class ConferenceSettingsBody {
  @Text({ min: 1, max: 200, optional: true }) name?: string;
  @Text({ min: 1, max: 60, optional: true }) timeZone?: string;
  @Day({ optional: true }) startsOn?: string;
  @Day({ optional: true }) endsOn?: string;
  @Instant({ nullable: true, optional: true }) callOpensAt?: string | null;
  @Instant({ nullable: true, optional: true }) callClosesAt?: string | null;
  @Flag({ optional: true, description: 'Proposals are sorted into tracks with budgets' })
  usesTracks?: boolean;
  @Flag({ optional: true, description: 'Reviews are assigned; off: every reviewer reviews every proposal' })
  usesAssignment?: boolean;
  @Flag({ optional: true, description: 'Beside the mean, chairs see scores corrected for who gave them' })
  usesCalibration?: boolean;
  @Flag({ optional: true }) showsCommittee?: boolean;
  @ChoiceList(LANGUAGES, { optional: true, description: LANGUAGES_HELP }) languages?: string[];
  @Flag({ optional: true, description: 'Members say which talks they would like to review' })
  takesBids?: boolean;
  @Flag({ optional: true, description: 'Anybody may offer to review, on a public page' })
  takesInterest?: boolean;
  @Text({ max: 10_000, optional: true, description: 'What members agree to; empty: the product’s own words' })
  committeeAgreement?: string;
  @Flag({
    optional: true,
    description: 'Every agreement given so far stops to count; everyone is asked again',
  })
  asksAgreementAgain?: boolean;
  @Int({
    min: 1,
    max: 100,
    optional: true,
    description: 'One company’s share of the committee that is warned of',
  })
  companySharePercent?: number;
  @Flag({ optional: true, description: 'A single place that falls free is filled without asking' })
  fillsPlacesItself?: boolean;
  @Flag({ optional: true, description: 'Budgets and balance are shown beside the ranked list' })
  usesBudgets?: boolean;
  @Int({ ...CAP, optional: true }) talksPerCompany?: number | null;
  @Int({ ...CAP, optional: true }) talksPerSpeaker?: number | null;
  @Flag({ optional: true, description: 'One talk more than the cap is refused; else it is warned of' })
  companyCapBlocks?: boolean;
  @Flag({ optional: true }) speakerCapBlocks?: boolean;
}

export class Track {
  @Id({ optional: true, description: 'Left out for a new one' }) id: string;
  @Text({ min: 1, max: 120 }) name: string;
  @Text({ max: 1000 }) description: string;
  @Int({ min: 0, max: 10_000, nullable: true, description: "The track's budget: proposals to accept" })
  places: number | null;
}

export class Format {
  @Id({ optional: true }) id: string;
  @Text({ min: 1, max: 120 }) name: string;
  @Int({ min: 1, max: 1440 }) minutes: number;
  @Int({ min: 1, max: 20 }) speakersMin: number;
  @Int({ min: 1, max: 20 }) speakersMax: number;
}

export class Topic {
  @Id({ optional: true }) id: string;
  @Text({ min: 1, max: 120 }) name: string;
}

export class Level {
  @Id({ optional: true }) id: string;
  @Text({ min: 1, max: 120 }) name: string;
}

export class TracksBody {
  @NestedList(() => Track, { max: 100 }) items: Track[];
}

export class FormatsBody {
  @NestedList(() => Format, { max: 50 }) items: Format[];
}

export class TopicsBody {
  @NestedList(() => Topic, { max: 200 }) items: Topic[];
}

export class LevelsBody {
  @NestedList(() => Level, { max: 20 }) items: Level[];
}

export class MyPart {
  @Id({ nullable: true }) memberId: string | null;
  @Flag({
    description:
      'False: the seat shows nothing before its holder agrees to confidentiality (my-seat/agreement)',
  })
  hasAgreed: boolean;
  @ChoiceList(ROLES) roles: string[];
  @IdList({ max: 100 }) chairedTrackIds: string[];
  @Flag() isSpeaker: boolean;
}

export class ConferenceListItem {
  @Id() id: string;
  @Text({ max: 60 }) slug: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 60 }) timeZone: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Instant({ nullable: true }) callOpensAt: Date | null;
  @Instant({ nullable: true }) callClosesAt: Date | null;
  @Instant({ nullable: true }) reviewClosesAt: Date | null;
  @Flag() isDemo: boolean;
  @Nested(() => MyPart) my: MyPart;
}

export class ConferenceList {
  @NestedList(() => ConferenceListItem, { max: 500 }) items: ConferenceListItem[];
}

export class Conference extends ConferenceListItem {
  @Flag({ description: 'A round of it has discussions' }) isDiscussed: boolean;
  @Flag({ description: 'Tracks have chairs, who put their talks in order; false to all but members' })
  hasTrackChairs: boolean;
  @Flag() usesTracks: boolean;
  @Flag() usesAssignment: boolean;
  @Flag() usesCalibration: boolean;
  @Flag() showsCommittee: boolean;
  @ChoiceList(LANGUAGES, { description: LANGUAGES_HELP }) languages: string[];
  @Flag() takesBids: boolean;
  @Flag() takesInterest: boolean;
  @Text({ max: 10_000 }) committeeAgreement: string;
  @Int({ min: 1, max: 100 }) companySharePercent: number;
  @Flag() fillsPlacesItself: boolean;
  @Flag() usesBudgets: boolean;
  @Int(CAP) talksPerCompany: number | null;
  @Int(CAP) talksPerSpeaker: number | null;
  @Flag() companyCapBlocks: boolean;
  @Flag() speakerCapBlocks: boolean;
  @Flag({ description: 'The current round is double-blind' }) speakersHidden: boolean;
  @Int({ min: 1, max: 1_000_000_000 }) version: number;
  @NestedList(() => Track, { max: 100 }) tracks: Track[];
  @NestedList(() => Format, { max: 50 }) formats: Format[];
  @NestedList(() => Level, { max: 20 }) levels: Level[];
  @NestedList(() => Topic, { max: 200 }) topics: Topic[];
}

export class Saved {
  @Int({ min: 1, max: 1_000_000_000, description: 'The version to send with the next If-Match' })
  version: number;
}

export class Created {
  @Text({ max: 60 }) slug: string;
}
