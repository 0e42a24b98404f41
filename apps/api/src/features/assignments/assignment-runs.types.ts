import {
  Choice,
  Decimal,
  Flag,
  Id,
  IdList,
  Instant,
  Int,
  IntList,
  Nested,
  NestedList,
  Text,
  UntrimmedText,
} from '#api/platform/fields';
import { GROUP_RULES } from '#domain/assignment/repair/repair-report';
import { RunSettingsBody, RunSettingsShown } from '#api/features/assignments/run-settings.types';

const MOST = 1_000_000;

export class NewRunBody extends RunSettingsBody {
  @Id() roundId: string;
  @Int({ min: 0, max: 2 ** 31 - 1, optional: true, description: 'Same facts and seed, same result' })
  seed?: number;
}

export class RunStarted {
  @Id() id: string;
}

export class RunProgressShown {
  @Choice(['loading', 'solving', 'fairness', 'checking']) stage: string;
  @Int({ min: 0, max: 2 ** 31 - 1, description: 'Improvements tried so far' }) pivots: number;
  @Nested(() => LeastShown, { nullable: true, optional: true, description: 'The bound so far' })
  fairness?: LeastShown | null;
}

export class FillProposed {
  @Id({
    nullable: true,
    description: 'The run that fills them; null: no place is open that anybody could take',
  })
  runId: string | null;
}

export const RUN_KINDS = ['balance', 'fill', 'import'] as const;
export const RUN_STATES = ['queued', 'running', 'ready', 'applied', 'undone', 'cancelled', 'failed'] as const;

export class AssignmentRunItem {
  @Id() id: string;
  @Id() roundId: string;
  @Choice(RUN_KINDS, { description: 'Whole, the open places alone, or read from a file' }) kind: string;
  @Choice(RUN_STATES) state: string;
  @Int({ min: 0, max: 2 ** 31 - 1 }) seed: number;
  @Nested(() => RunSettingsShown) settings: RunSettingsShown;
  @Nested(() => RunProgressShown, { nullable: true }) progress: RunProgressShown | null;
  @Text({ max: 1000, nullable: true }) failure: string | null;
  @Text({ max: 200, nullable: true }) createdBy: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) finishedAt: string | null;
  @Int({ min: 0, max: MOST, nullable: true, description: 'Places filled; null until ready' }) places:
    number | null;
  @Int({ min: 0, max: MOST, nullable: true }) wanted: number | null;
  @Int({ min: 1, max: MOST }) version: number;
}

export class AssignmentRunList {
  @NestedList(() => AssignmentRunItem, { max: 50 }) items: AssignmentRunItem[];
}

export class SpreadShown {
  @Int({ min: 1, max: MOST }) n: number;
  @Decimal({ min: 0, max: 100 }) mean: number;
  @Decimal({ min: 0, max: 100, description: 'Standard deviation' }) spread: number;
}

export class MemberLoadShown {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Int({ min: 0, max: MOST }) before: number;
  @Int({ min: 0, max: MOST }) after: number;
  @Int({ min: 0, max: 5000, nullable: true }) limit: number | null;
}

export class TrackCoverageShown {
  @Id() trackId: string;
  @Int({ min: 0, max: MOST }) proposals: number;
  @Int({ min: 0, max: MOST }) wanted: number;
  @Int({ min: 0, max: MOST }) places: number;
  @Int({ min: 0, max: MOST, description: 'Places of those given to somebody who knows the track' })
  expertPlaces: number;
}

export class ServedProposalShown {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500, nullable: true, description: 'null where the reader has a conflict of interest' })
  title: string | null;
  @Int({ min: 0, max: 20 }) wanted: number;
  @Int({ min: 0, max: MOST }) reviewers: number;
  @Int({ min: 0, max: MOST }) experts: number;
  @Decimal({ min: 0, max: 100, nullable: true, description: 'Mean affinity of its reviewers' })
  affinity: number | null;
}

export class UncoveredShown {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500, nullable: true }) title: string | null;
  @Int({ min: 1, max: 20 }) missing: number;
  @Int({ min: 0, max: MOST, description: 'How many may review it at all' }) candidates: number;
}

export class NamedMember {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
}

/** Each of the two covers what can be covered, and has been tried. */
export class RemedyShown {
  @Int({ min: 1, max: MOST, nullable: true, description: 'Higher limits of all named; null: no limit helps' })
  raiseBy: number | null;
  @Int({ min: 0, max: MOST, description: 'Places that higher limits leave empty' }) leaves: number;
  @Int({ min: 1, max: MOST, description: 'Further members who may review what is short' }) newMembers: number;
  @Int({ min: 1, max: MOST, description: 'Places each of them takes' }) each: number;
}

export class BottleneckShown {
  @Int({ min: 1, max: MOST, description: 'Proposals that compete for the same reviewers' }) proposals: number;
  @NestedList(() => NamedMember, { max: 200 }) members: NamedMember[];
  @Int({ min: 1, max: MOST, description: 'Reviewers these proposals need in all' }) places: number;
  @Int({ min: 0, max: MOST, description: 'What the members named can take' }) room: number;
  @Int({ min: 0, max: MOST, description: 'Places filled by everybody else who may' }) takenElsewhere: number;
  @Int({ min: 1, max: MOST }) missing: number;
  @Nested(() => RemedyShown, { nullable: true }) remedy: RemedyShown | null;
}

export class RemovedShown {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 200 }) memberName: string;
}

export class PreviewShown {
  @Int({ min: 0, max: MOST }) proposals: number;
  @Int({ min: 0, max: MOST }) wanted: number;
  @Int({ min: 0, max: MOST }) places: number;
  @Int({ min: 0, max: MOST }) coveredProposals: number;
  @Int({ min: 0, max: MOST, nullable: true, description: 'null without tracks' }) expertPlaces: number | null;
  @Nested(() => SpreadShown, { nullable: true }) affinity: SpreadShown | null;
  @Int({ min: 0, max: MOST }) added: number;
  @Int({ min: 0, max: MOST }) kept: number;
  @Int({ min: 0, max: MOST }) removed: number;
  @NestedList(() => RemovedShown, { max: 200, description: 'Those the reader may know of' })
  removedPairs: RemovedShown[];
  @NestedList(() => MemberLoadShown, { max: 5000 }) loads: MemberLoadShown[];
  @NestedList(() => TrackCoverageShown, { max: 200 }) tracks: TrackCoverageShown[];
  @NestedList(() => ServedProposalShown, { max: 10 }) worstServed: ServedProposalShown[];
  @NestedList(() => UncoveredShown, { max: 200 }) uncovered: UncoveredShown[];
  @Int({ min: 0, max: MOST }) uncoveredCount: number;
  @Nested(() => BottleneckShown, { nullable: true }) bottleneck: BottleneckShown | null;
}

/** Points of affinity that every proposal has in its reviewers, or all that its own candidates allow. */
export class LeastShown {
  @Decimal({ min: 0, max: 2000, description: 'Reached' }) least: number;
  @Decimal({ min: 0, max: 2000, description: 'No assignment gives every proposal more' }) leastBound: number;
}

export class FairnessShown extends LeastShown {
  @Decimal({ min: 0, max: 100 * MOST, nullable: true, description: 'So much better at most; 0: proved best' })
  fitGap: number | null;
  @Flag({ description: 'False: the search was ended early' }) isComplete: boolean;
}

export class DrawShown {
  @Decimal({ min: 0, max: 1, description: 'The highest probability of a pair' }) mostLikely: number;
  @Int({ min: 0, max: MOST, description: 'Pairs that are likelier all the same' }) above: number;
}

export class ProofShown {
  @Flag({ description: 'Checked independently: no assignment does better by the objective' })
  isOptimal: boolean;
  @Flag({ description: 'The levels of the objective are strictly ordered' }) isStrict: boolean;
  @Int({ min: 0, max: 2 ** 31 - 1 }) pivots: number;
  @Nested(() => FairnessShown, { nullable: true }) fairness: FairnessShown | null;
  @Nested(() => DrawShown, { nullable: true, description: 'null where nothing was left to chance' })
  draw: DrawShown | null;
}

/** The word of the checker, which shares nothing with the solver. */
export class CheckShown {
  @Int({ min: 0, max: MOST, description: 'Broken rules that forbid applying it' }) blockingCount: number;
  @Int({ min: 0, max: MOST, description: 'Broken rules that somebody should have seen' })
  warningCount: number;
  @NestedList(() => ViolationShown, { max: 20 }) blocking: ViolationShown[];
  @NestedList(() => ViolationShown, { max: 20 }) warnings: ViolationShown[];
}

const CHANGE = { min: -MOST, max: MOST } as const;

/** How much worse the plan became by it; below 0: better. */
export class RuleCostShown {
  @Int({ ...CHANGE, description: 'Places lost' }) places: number;
  @Int({ ...CHANGE, description: 'Announced pairs taken away' }) kept: number;
  @Int({ ...CHANGE, description: 'Places above the even share' }) aboveShare: number;
  @Int({ ...CHANGE, description: 'Places with somebody who does not know the track' }) strangers: number;
  @Int({ min: -100 * MOST, max: 100 * MOST, description: 'Points of affinity' }) affinity: number;
}

export class LeftViolationShown {
  @Text({ max: 500 }) message: string;
  @Choice(['begun', 'nobody', 'full', 'crossing'], { description: 'Why it stays' }) why: string;
}

/** What one rule on who reviews together asked of the plan. */
export class RuleOutcomeShown {
  @Choice(GROUP_RULES) rule: string;
  @Int({ min: 0, max: MOST, description: 'Violations before' }) found: number;
  @Int({ min: 0, max: MOST }) repaired: number;
  @Int({ min: 0, max: MOST }) left: number;
  @Int({ min: 0, max: MOST, description: 'Places that changed hands for it' }) moved: number;
  @Nested(() => RuleCostShown) cost: RuleCostShown;
  @NestedList(() => LeftViolationShown, { max: 10 }) unrepaired: LeftViolationShown[];
}

const TOTALS = [
  'places',
  'kept',
  'aboveShare',
  'strangers',
  'leastAffinity',
  'unevenness',
  'affinity',
] as const;

export class GapShown {
  @Choice(TOTALS, { description: 'The first level at which the bound is not reached' }) level: string;
  @Decimal({ min: 0, max: 10_000 * MOST }) by: number;
}

/** What the rules cost that a flow does not know, and how far the plan is from the best without them. */
export class RepairShown {
  @NestedList(() => RuleOutcomeShown, { max: 10 }) rules: RuleOutcomeShown[];
  @Nested(() => GapShown, { nullable: true, description: 'null: nothing was lost by any rule' })
  gap: GapShown | null;
}

export class AssignmentRun extends AssignmentRunItem {
  @Nested(() => PreviewShown, { nullable: true }) preview: PreviewShown | null;
  @Nested(() => ProofShown, { nullable: true }) proof: ProofShown | null;
  @Nested(() => AppliedShown, { nullable: true, description: 'What was put into force; null before' })
  applied: AppliedShown | null;
  @Nested(() => CheckShown, { nullable: true }) check: CheckShown | null;
  @Nested(() => RepairShown, { nullable: true, description: 'null where nothing was computed' })
  repair: RepairShown | null;
}

export class ImportBody {
  @Id() roundId: string;
  @UntrimmedText({ max: 9_000_000, description: 'A table as CSV: talk, and member, e-mail or reviewer' })
  text: string;
}

export class PlannedReviewer {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
  @Decimal({ min: 0, max: 100 }) affinity: number;
  @Flag({ description: 'Knows the track' }) isExpert: boolean;
  @Flag({ description: 'Not assigned today' }) isNew: boolean;
}

export class GoneReviewer {
  @Id() memberId: string;
  @Text({ max: 200 }) name: string;
}

export class PlannedProposal {
  @Int({ min: 1, max: MOST }) number: number;
  @Text({ max: 500, nullable: true }) title: string | null;
  @Id({ nullable: true }) trackId: string | null;
  @Int({ min: 0, max: 20 }) wanted: number;
  @NestedList(() => PlannedReviewer, {
    max: 50,
    nullable: true,
    description: 'null: a conflict of interest hides them',
  })
  reviewers: PlannedReviewer[] | null;
  @NestedList(() => GoneReviewer, {
    max: 50,
    description: 'Who has it today and would not; none where hidden',
  })
  gone: GoneReviewer[];
}

export class PlanPage {
  @NestedList(() => PlannedProposal, { max: 200 }) items: PlannedProposal[];
  @Text({ max: 20, nullable: true }) next: string | null;
}

/** A broken rule: what is wrong, and what can be done about it. */
export class ViolationShown {
  @Text({ max: 500 }) message: string;
  @Text({ max: 500 }) remedy: string;
}

/** The changes of any of these tracks, talks or members. */
export class PlanPartBody {
  @IdList({ max: 200 }) trackIds: string[];
  @IntList({ min: 1, max: MOST, most: 10_000, description: 'Numbers of proposals' }) numbers: number[];
  @IdList({ max: 5000 }) memberIds: string[];
}

export class ApplyBody {
  @Nested(() => PlanPartBody, {
    optional: true,
    nullable: true,
    description: 'What to apply; left out or null: everything',
  })
  part?: PlanPartBody | null;
}

/** What applying a part would do, on the facts of the run. */
export class PartPreview {
  @Int({ min: 0, max: MOST }) added: number;
  @Int({ min: 0, max: MOST }) removed: number;
  @Int({ min: 0, max: MOST, description: 'Changes of the run that would not be made' }) left: number;
  @Int({ min: 0, max: MOST, description: 'Talks that would have fewer reviewers than they should' })
  short: number;
  @Int({ min: 0, max: MOST, description: 'Talks that would have fewer reviewers than today' })
  fewer: number;
  @NestedList(() => ViolationShown, { max: 20, description: 'Why it could not be applied; empty: it can' })
  refusals: ViolationShown[];
}

export class AppliedShown {
  @Int({ min: 0, max: MOST }) added: number;
  @Int({ min: 0, max: MOST }) removed: number;
  @Int({ min: 0, max: MOST, description: 'Changes that were not chosen' }) left: number;
}

export class Applied {
  @Int({ min: 0, max: MOST }) added: number;
  @Int({ min: 0, max: MOST }) removed: number;
  @Int({ min: 0, max: MOST }) kept: number;
  @Int({ min: 0, max: MOST, description: 'Changes of the run that were not chosen' }) left: number;
  @Int({ min: 1, max: MOST }) version: number;
}

export class Undone {
  @Int({ min: 0, max: MOST, description: 'Assignments of the run taken away again' }) revoked: number;
  @Int({ min: 0, max: MOST, description: 'Assignments the run had taken away, given back' }) restored: number;
  @Int({ min: 0, max: MOST, description: 'Begun, changed or no longer allowed since: left as they are' })
  left: number;
  @Int({ min: 1, max: MOST }) version: number;
}

export class RunVersion {
  @Int({ min: 1, max: MOST }) version: number;
}
