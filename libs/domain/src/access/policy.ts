import { type Actor, type Grantee, is } from '#domain/access/actor';
import type { Facts, Grant, PolicyRow } from '#domain/access/policy-table';
import { accountPolicy } from '#domain/access/account-policy';
import { assignmentPolicy } from '#domain/assignment/assignment-policy';
import { bidPolicy } from '#domain/bid/bid-policy';
import { committeePolicy } from '#domain/committee/committee-policy';
import { conferencePolicy } from '#domain/conference/conference-policy';
import { decisionPolicy } from '#domain/decision/decision-policy';
import { exchangePolicy } from '#domain/exchange/exchange-policy';
import { reviewPolicy } from '#domain/review/review-policy';
import { schedulePolicy } from '#domain/schedule/schedule-policy';
import { proposalPolicy } from '#domain/proposal/proposal-policy';
import { DomainError, notFound } from '#domain/errors';

/**
 * WHO MAY DO WHAT, whole. One row per action, composed from a file per subject; silence means no.
 * `docs/permissions.md` is generated from this table.
 */
export const POLICY = {
  ...accountPolicy,
  ...conferencePolicy,
  ...committeePolicy,
  ...bidPolicy,
  ...reviewPolicy,
  ...schedulePolicy,
  ...proposalPolicy,
  ...assignmentPolicy,
  ...decisionPolicy,
  ...exchangePolicy,
} as const satisfies Record<string, PolicyRow>;

export type Action = keyof typeof POLICY;

export interface Refusal {
  readonly reason: string;
  /** The refused person may not know that the thing exists. */
  readonly hides: boolean;
}

const row = (action: Action): PolicyRow => POLICY[action];
const grantee = (grant: Grant): Grantee => (typeof grant === 'string' ? grant : grant.to);

/** The role half: whether some grant of the action names a kind of person that the actor is. */
export function mayByRole(action: Action, actor: Actor): boolean {
  return row(action).grants.some((grant) => is(actor, grantee(grant)));
}

/**
 * Why the actor may not, or null. Grants unite; conditions in `always` (conflict of interest, own proposal) override
 * every grant; a fact that was not loaded denies.
 */
export function refusal(action: Action, actor: Actor, facts: Facts = {}): Refusal | null {
  const { grants, always = [], hides = false } = row(action);
  const broken = always.find((condition) => !condition.holds(actor, facts));
  if (broken) return { reason: broken.reason, hides };
  let reason = 'Your role does not allow this.';
  for (const grant of grants) {
    if (!is(actor, grantee(grant))) continue;
    if (typeof grant === 'string') return null;
    const missing = grant.when.find((condition) => !condition.holds(actor, facts));
    if (!missing) return null;
    reason = missing.reason;
  }
  return { reason, hides };
}

export function may(action: Action, actor: Actor, facts: Facts = {}): boolean {
  return refusal(action, actor, facts) === null;
}

/** Throws `forbidden` with the reason, or `not_found` where the thing must stay unknown. */
export function authorize(action: Action, actor: Actor, facts: Facts = {}): void {
  const refused = refusal(action, actor, facts);
  if (!refused) return;
  throw refused.hides ? notFound() : new DomainError('forbidden', refused.reason);
}
