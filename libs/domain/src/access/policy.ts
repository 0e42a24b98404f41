import { type Actor, type Grantee, is, isRole } from '#domain/access/actor';
import type { Facts, Grant, PolicyRow } from '#domain/access/policy-table';
import { accountPolicy } from '#domain/access/account-policy';
import { assignmentPolicy } from '#domain/assignment/assignment-policy';
import { budgetPolicy } from '#domain/budget/budget-policy';
import { bidPolicy } from '#domain/bid/bid-policy';
import { committeePolicy } from '#domain/committee/committee-policy';
import { conflictPolicy } from '#domain/committee/conflict-policy';
import { conferencePolicy } from '#domain/conference/conference-policy';
import { calibrationPolicy } from '#domain/ranking/calibration-policy';
import { rankingViewPolicy } from '#domain/ranking/ranking-view-policy';
import { decisionPolicy } from '#domain/decision/decision-policy';
import { discussionPolicy } from '#domain/discussion/discussion-policy';
import { exchangePolicy } from '#domain/exchange/exchange-policy';
import { reviewPolicy } from '#domain/review/review-policy';
import { setAsidePolicy } from '#domain/review/set-aside-policy';
import { trackRankingPolicy } from '#domain/ranking/track-ranking-policy';
import { schedulePolicy } from '#domain/schedule/schedule-policy';
import { misfiledPolicy } from '#domain/proposal/misfiled-policy';
import { contextPolicy } from '#domain/proposal/context-policy';
import { redactionPolicy } from '#domain/redaction/redaction-policy';
import { proposalPolicy } from '#domain/proposal/proposal-policy';
import { suspicionPolicy } from '#domain/proposal/suspicion-policy';
import { DomainError, type ErrorCode, notFound } from '#domain/errors';

/**
 * WHO MAY DO WHAT, whole. One row per action, composed from a file per subject; silence means no.
 * `docs/permissions.md` is generated from this table.
 */
export const POLICY = {
  ...accountPolicy,
  ...conferencePolicy,
  ...committeePolicy,
  ...conflictPolicy,
  ...bidPolicy,
  ...reviewPolicy,
  ...setAsidePolicy,
  ...discussionPolicy,
  ...schedulePolicy,
  ...proposalPolicy,
  ...contextPolicy,
  ...misfiledPolicy,
  ...suspicionPolicy,
  ...redactionPolicy,
  ...assignmentPolicy,
  ...decisionPolicy,
  ...budgetPolicy,
  ...calibrationPolicy,
  ...trackRankingPolicy,
  ...rankingViewPolicy,
  ...exchangePolicy,
} as const satisfies Record<string, PolicyRow>;

export type Action = keyof typeof POLICY;

export interface Refusal {
  readonly code: Extract<ErrorCode, 'forbidden' | 'agreement_needed'>;
  readonly reason: string;
  /** The refused person may not know that the thing exists. */
  readonly hides: boolean;
}

const row = (action: Action): PolicyRow => POLICY[action];
const grantee = (grant: Grant): Grantee => (typeof grant === 'string' ? grant : grant.to);

const ROLE_REFUSED: Refusal = { code: 'forbidden', reason: 'Your role does not allow this.', hides: false };
const AGREEMENT_NEEDED: Refusal = {
  code: 'agreement_needed',
  reason: 'Agree to confidentiality and conduct first; you are asked once.',
  hides: false,
};

/** A seat counts once its holder has agreed to confidentiality and conduct, but for what shows nothing. */
const isAgreed = (action: Action, actor: Actor, grant: Grant): boolean =>
  !isRole(grantee(grant)) || row(action).beforeAgreement === true || actor.seat?.hasAgreed === true;

/** The role half: why no grant of the action names a kind of person that the actor is; null: one does. */
export function roleRefusal(action: Action, actor: Actor): Refusal | null {
  const named = row(action).grants.filter((grant) => is(actor, grantee(grant)));
  if (named.length === 0) return ROLE_REFUSED;
  return named.some((grant) => isAgreed(action, actor, grant)) ? null : AGREEMENT_NEEDED;
}

export function mayByRole(action: Action, actor: Actor): boolean {
  return roleRefusal(action, actor) === null;
}

/**
 * Why the actor may not, or null. Grants unite; conditions in `always` (conflict of interest, own proposal) override
 * every grant; a fact that was not loaded denies.
 */
export function refusal(action: Action, actor: Actor, facts: Facts = {}): Refusal | null {
  const { grants, always = [], hides = false } = row(action);
  const byRole = roleRefusal(action, actor);
  if (byRole === AGREEMENT_NEEDED) return byRole;
  const broken = always.find((condition) => !condition.holds(actor, facts));
  if (broken) return { code: 'forbidden', reason: broken.reason, hides };
  let { reason } = ROLE_REFUSED;
  for (const grant of grants) {
    if (!is(actor, grantee(grant)) || !isAgreed(action, actor, grant)) continue;
    if (typeof grant === 'string') return null;
    const missing = grant.when.find((condition) => !condition.holds(actor, facts));
    if (!missing) return null;
    reason = missing.reason;
  }
  return { code: 'forbidden', reason, hides };
}

export function may(action: Action, actor: Actor, facts: Facts = {}): boolean {
  return refusal(action, actor, facts) === null;
}

/** Throws `forbidden` or `agreement_needed` with the reason, or `not_found` where the thing must stay unknown. */
export function authorize(action: Action, actor: Actor, facts: Facts = {}): void {
  const refused = refusal(action, actor, facts);
  if (!refused) return;
  throw refused.hides ? notFound() : new DomainError(refused.code, refused.reason);
}
