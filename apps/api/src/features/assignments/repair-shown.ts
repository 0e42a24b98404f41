import type { Actor } from '#domain/access/actor';
import type { RepairReport } from '#domain/assignment/repair/repair-report';
import type { Tx } from '#api/platform/tx';
import type { RepairShown } from '#api/features/assignments/assignment-runs.types';
import { readable, TELLS_SPEAKERS } from '#api/features/assignments/violations-shown';
import { hidesSpeakers } from '#api/features/proposals/speakers-hidden';

/** Of each rule, so many of the violations that stay are told. */
const TOLD = 10;

const SPEAKERS_HIDDEN = 'it cannot be said without naming a speaker, whom this round hides';
const HIDDEN = 'it lies with a talk that you have a conflict of interest with';

/** What each rule cost; of proposals whose reviewers the actor may not know nothing but that there is one. */
export async function showRepair(
  tx: Tx,
  actor: Actor,
  conferenceId: string,
  { rules, gap }: RepairReport,
): Promise<RepairShown> {
  const said = rules.flatMap(({ unrepaired }) =>
    unrepaired.slice(0, TOLD).map(({ message, places }) => ({
      message,
      proposalIds: places.map(({ proposalId }) => proposalId),
    })),
  );
  const mayRead = await readable(tx, actor, conferenceId, said);
  const hides = await hidesSpeakers(tx, actor, conferenceId);
  let at = 0;
  return {
    rules: rules.map(({ unrepaired, ...rule }) => ({
      ...rule,
      unrepaired: unrepaired.slice(0, TOLD).map(({ message, why }) => ({
        message: !mayRead[at++] ? HIDDEN : hides && TELLS_SPEAKERS.has(rule.rule) ? SPEAKERS_HIDDEN : message,
        why,
      })),
    })),
    gap,
  };
}
