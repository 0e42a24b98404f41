import { PLAN_COLUMNS } from '#domain/assignment/plan-file';
import { BYTE_ORDER_MARK, csvLine, type CsvValue } from '#domain/exchange/csv-text';
import type { PlannedProposal } from '#api/features/assignments/assignment-runs.types';

/** One line for each reviewer of a talk, one without a reviewer for a talk that has none; hidden talks are left out. */
export function planCsv(plan: readonly PlannedProposal[], trackNames: ReadonlyMap<string, string>): string {
  const lines: CsvValue[][] = [[...PLAN_COLUMNS]];
  for (const { number, title, trackId, reviewers } of plan) {
    if (reviewers === null) continue;
    const talk = [number, title, trackId === null ? null : (trackNames.get(trackId) ?? null)];
    if (reviewers.length === 0) lines.push([...talk, null, null, null, null]);
    for (const { name, memberId, affinity, isNew } of reviewers) {
      lines.push([...talk, name, memberId, affinity, isNew ? 'new' : 'has it']);
    }
  }
  return BYTE_ORDER_MARK + lines.map(csvLine).join('');
}
