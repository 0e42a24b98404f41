import { type AssignmentFacts, type Pair, pairKey } from '#domain/assignment/assignment-facts';
import type { Fault } from '#domain/errors';
import { cellText } from '#domain/exchange/cell-text';

/** The columns of a plan as a table, in the order they are written; only `talk` and one that names the reviewer are read. */
export const PLAN_COLUMNS = ['talk', 'title', 'track', 'reviewer', 'member', 'fit', 'today'] as const;

/** One line of a table, as a CSV reader hands it on. */
export interface PlanLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a member may be named in a file. */
export interface NamedReviewer {
  readonly id: string;
  readonly name: string;
  /** Lower case. */
  readonly emails: readonly string[];
}

export interface PlanFile {
  /** Everything that would stand: what the file says of the talks it names, and what stands today of all others. */
  readonly planned: readonly Pair[];
  /** With one of them nothing is taken over. */
  readonly faults: readonly Fault[];
}

type Column = 'talk' | 'reviewer' | 'email' | 'member';

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  talk: ['talk', 'number', '#', 'proposal'],
  member: ['member', 'member id'],
  email: ['email', 'e-mail'],
  reviewer: ['reviewer', 'name'],
};

/**
 * Understands a table of who reviews what: one line for each reviewer of a talk, a line without a reviewer for a talk
 * that has none. Talks that it does not name stay as they are. O(lines + facts).
 * @param lines the header first
 * @param isHidden talks of which whoever brings the file may not name the reviewers, by proposal id
 */
export function readPlanFile(
  facts: AssignmentFacts,
  lines: readonly PlanLine[],
  reviewers: readonly NamedReviewer[],
  isHidden: (proposalId: string) => boolean,
): PlanFile {
  const [header, ...rows] = lines;
  const at = columnsOf(header);
  const faults: Fault[] = [];
  if (at.talk < 0) faults.push(noColumn(header, 'talk', 'the number of the talk'));
  if (Math.max(at.member, at.email, at.reviewer) < 0) {
    faults.push(noColumn(header, 'member', 'the reviewer (member, e-mail or reviewer)'));
  }
  if (faults.length > 0) return { planned: [], faults };
  const talks = new Map(facts.proposals.map(({ number, id }) => [String(number), id]));
  const find = reviewerFinder(reviewers);
  const named = new Set<string>();
  const firstLine = new Map<string, number>();
  const planned: Pair[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => (at[column] < 0 ? '' : (cells[at[column]] ?? '')).trim();
    const proposalId = talks.get(cell('talk').replace(/^#/, ''));
    if (proposalId === undefined) {
      const reason = `There is no submitted talk ${cell('talk') || 'without a number'}; give the number of a talk, such as 12, or take the line out.`;
      faults.push({ line, field: 'talk', reason });
      continue;
    }
    if (isHidden(proposalId)) {
      const reason = `You have a conflict of interest with talk ${cell('talk')}; take its lines out, and it stays as it is.`;
      faults.push({ line, field: 'talk', reason });
      continue;
    }
    named.add(proposalId);
    const said = { member: cell('member'), email: cell('email').toLowerCase(), reviewer: cell('reviewer') };
    if (Object.values(said).every((text) => text === '')) continue;
    const found = find(said);
    if ('reason' in found) {
      faults.push({ line, ...found });
      continue;
    }
    const pair = { proposalId, memberId: found.id };
    const before = firstLine.get(pairKey(pair));
    if (before !== undefined) {
      const reason = `This reviewer has talk ${cell('talk')} in line ${before} already; keep one of the two.`;
      faults.push({ line, field: 'member', reason });
      continue;
    }
    firstLine.set(pairKey(pair), line);
    planned.push(pair);
  }
  for (const { proposalId, memberId, standing } of facts.standing) {
    if (standing !== 'declined' && !named.has(proposalId)) planned.push({ proposalId, memberId });
  }
  return { planned, faults };
}

function columnsOf(header: PlanLine | undefined): Record<Column, number> {
  const headings = (header?.cells ?? []).map((text) => text.trim().toLowerCase());
  const at = (column: Column): number => headings.findIndex((text) => HEADINGS[column].includes(text));
  return { talk: at('talk'), member: at('member'), email: at('email'), reviewer: at('reviewer') };
}

const noColumn = (header: PlanLine | undefined, field: Column, what: string): Fault => ({
  line: header?.line ?? 1,
  field,
  reason: `No column is headed “${field}”; the first line must name the columns, one of them ${what}.`,
});

type Said = Readonly<Record<'member' | 'email' | 'reviewer', string>>;
type Found = { readonly id: string } | { readonly field: Column; readonly reason: string };

/** By id, else by e-mail, else by name: the first that the line gives decides. */
function reviewerFinder(reviewers: readonly NamedReviewer[]): (said: Said) => Found {
  const byId = new Map(reviewers.map(({ id }) => [id, id]));
  const byEmail = new Map(reviewers.flatMap(({ id, emails }) => emails.map((email) => [email, id])));
  const byName = new Map<string, string[]>();
  for (const { id, name } of reviewers) {
    // A name may come back as a spreadsheet wrote it: with an apostrophe before what looked like a formula.
    for (const key of new Set([name, cellText(name)])) byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return ({ member, email, reviewer }) => {
    if (member !== '') {
      const id = byId.get(member.toLowerCase());
      return id === undefined
        ? { field: 'member', reason: 'Nobody who reviews here has this id; take it as the export wrote it.' }
        : { id };
    }
    if (email !== '') {
      const id = byEmail.get(email);
      return id === undefined
        ? { field: 'email', reason: `Nobody who reviews here has the address ${email}; mend or invite them.` }
        : { id };
    }
    const ids = byName.get(reviewer) ?? [];
    if (ids.length === 1) return { id: ids[0]! };
    const reason =
      ids.length === 0
        ? `Nobody who reviews here is called ${reviewer}; write the name as the committee list does, or give the e-mail.`
        : `${ids.length} reviewers are called ${reviewer}; give the e-mail.`;
    return { field: 'reviewer', reason };
  };
}
