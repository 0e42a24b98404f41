import { companyRule } from '#domain/assignment/repair/company-rule';
import { expertRule, seniorRule } from '#domain/assignment/repair/enough-of-a-kind-rule';
import type { GroupRule } from '#domain/assignment/repair/group-rule';
import type { PlanState } from '#domain/assignment/repair/plan-state';
import { ringRule } from '#domain/assignment/repair/ring-rule';
import { speakerRule } from '#domain/assignment/repair/speaker-rule';

/** The rules that the settings switch on, in the order of GROUP_RULES, counting in this plan. */
export function groupRules(plan: PlanState): GroupRule[] {
  const { onePerCompany, noCycles, atLeastOneSenior, expertsPerTrackMin, mostOnOneSpeaker } =
    plan.ground.assignment.facts.settings;
  return [
    ...(onePerCompany ? [companyRule(plan)] : []),
    ...(noCycles ? [ringRule(plan)] : []),
    ...(atLeastOneSenior ? [seniorRule(plan)] : []),
    ...(expertsPerTrackMin > 0 ? [expertRule(plan, expertsPerTrackMin)] : []),
    ...(mostOnOneSpeaker !== null ? [speakerRule(plan, mostOnOneSpeaker)] : []),
  ];
}
