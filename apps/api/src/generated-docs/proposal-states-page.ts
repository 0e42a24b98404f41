import { PROPOSAL_TRANSITIONS, type ProposalTransition } from '#domain/proposal/proposal-state';

/** docs/proposal-states.md: the state machine for readers, as a table and as a diagram. */
export function proposalStatesPage(): string {
  const lines: readonly ProposalTransition[] = PROPOSAL_TRANSITIONS;
  const rows = lines.map(
    ({ verb, from, to, who, when, says }) =>
      `| ${verb} | ${from.join(', ')} | ${to} | ${who.join(', ')} | ${when.join(' + ')} | ${says} |`,
  );
  const arrows = lines.flatMap(({ verb, from, to }) => from.map((state) => `  ${state} --> ${to}: ${verb}`));
  return `${[
    '# The states of a proposal',
    '',
    'Generated from `libs/domain/src/proposal/proposal-state.ts` by `npm run generate`; do not edit. A move that no line names is',
    'refused by the server and by the database. "Under review" is derived, never stored.',
    '',
    '| verb | from | to | who | when | says |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft',
    ...arrows,
    '```',
  ].join('\n')}\n`;
}
