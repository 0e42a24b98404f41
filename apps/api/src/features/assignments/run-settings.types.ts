import { Decimal, Flag, Int } from '#api/platform/fields';

const WORDS = {
  reviewsPerProposal: 'Reviewers each proposal should have now',
  reviewsFloor: 'No proposal has fewer while another has all it wants, as far as that can be',
  maxLoad: 'Most proposals per reviewer; theirs may be lower. null: no limit',
  balanceOverAffinity: '100: even loads before fitting reviewers; 0: the other way round',
  onePerCompany: 'No two reviewers of a proposal work for the same company',
  atLeastOneSenior: 'Every proposal has a senior reviewer',
  expertsPerTrackMin: 'So many reviewers of every proposal know its track',
  matchLanguage: 'Nobody gets a proposal in a language that they did not name, if they named any',
  mostOnOneSpeaker: 'Most proposals of one speaker for one reviewer; null: no such rule',
  noCycles: 'No two or three members review each other’s proposals in a ring',
  mostLikely: 'No pair is drawn with a higher probability; null: off',
} as const;

const COUNT = { min: 1, max: 20 } as const;
const FLOOR = { min: 0, max: 20 } as const;
const LOAD = { min: 0, max: 5000, nullable: true } as const;
const SLIDER = { min: 0, max: 100 } as const;
const SPEAKER = { min: 1, max: 100, nullable: true } as const;
const LIKELY = { min: 0.01, max: 1, nullable: true } as const;

/** What a run is told; what is left out has its default. */
export class RunSettingsBody {
  @Int({ ...COUNT, optional: true, description: WORDS.reviewsPerProposal }) reviewsPerProposal?: number;
  @Int({ ...FLOOR, optional: true, description: WORDS.reviewsFloor }) reviewsFloor?: number;
  @Int({ ...LOAD, optional: true, description: WORDS.maxLoad }) maxLoad?: number | null;
  @Int({ ...SLIDER, optional: true, description: WORDS.balanceOverAffinity }) balanceOverAffinity?: number;
  @Flag({ optional: true, description: WORDS.onePerCompany }) onePerCompany?: boolean;
  @Flag({ optional: true, description: WORDS.atLeastOneSenior }) atLeastOneSenior?: boolean;
  @Int({ ...FLOOR, optional: true, description: WORDS.expertsPerTrackMin }) expertsPerTrackMin?: number;
  @Flag({ optional: true, description: WORDS.matchLanguage }) matchLanguage?: boolean;
  @Int({ ...SPEAKER, optional: true, description: WORDS.mostOnOneSpeaker }) mostOnOneSpeaker?: number | null;
  @Flag({ optional: true, description: WORDS.noCycles }) noCycles?: boolean;
  @Decimal({ ...LIKELY, optional: true, description: WORDS.mostLikely }) mostLikely?: number | null;
}

/** What a run was told, whole. */
export class RunSettingsShown {
  @Int({ ...COUNT, description: WORDS.reviewsPerProposal }) reviewsPerProposal: number;
  @Int({ ...FLOOR, description: WORDS.reviewsFloor }) reviewsFloor: number;
  @Int({ ...LOAD, description: WORDS.maxLoad }) maxLoad: number | null;
  @Int({ ...SLIDER, description: WORDS.balanceOverAffinity }) balanceOverAffinity: number;
  @Flag({ description: WORDS.onePerCompany }) onePerCompany: boolean;
  @Flag({ description: WORDS.atLeastOneSenior }) atLeastOneSenior: boolean;
  @Int({ ...FLOOR, description: WORDS.expertsPerTrackMin }) expertsPerTrackMin: number;
  @Flag({ description: WORDS.matchLanguage }) matchLanguage: boolean;
  @Int({ ...SPEAKER, description: WORDS.mostOnOneSpeaker }) mostOnOneSpeaker: number | null;
  @Flag({ description: WORDS.noCycles }) noCycles: boolean;
  @Decimal({ ...LIKELY, description: WORDS.mostLikely }) mostLikely: number | null;
}
