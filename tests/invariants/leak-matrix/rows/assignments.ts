import { type MatrixRow, refusedBut } from '../matrix-row';
import type { World } from '../world';

const runs = '/api/conferences/{slug}/assignment-runs';
const round = '/api/conferences/{slug}/rounds/{roundId}';
const runsOf = ({ slug }: World): string => `/api/conferences/${slug}/assignment-runs`;
const runOf = (world: World): string => `${runsOf(world)}/${world.runId}`;
const roundOf = ({ slug, roundId }: World): string => `/api/conferences/${slug}/rounds/${roundId}`;

const chairs = (expected: MatrixRow['expected']['organizer']): MatrixRow['expected'] =>
  refusedBut({ organizer: expected, cochair: expected });

const committee = ['ritaName', 'rexName', 'coraName'] as const;
const titles = ['p1Title', 'p2Title'] as const;

/** Who reviews what is for organizers and co-chairs alone; a version that nobody saw changes nothing. */
export const assignmentRows: readonly MatrixRow[] = [
  { route: `GET ${runs}`, question: (world) => ({ path: runsOf(world) }), expected: chairs([200]) },
  {
    route: `POST ${runs}`,
    question: (world) => ({ path: runsOf(world), body: { roundId: world.roundId, reviewsPerProposal: 0 } }),
    expected: refusedBut({ organizer: 422 }),
  },
  {
    route: `GET ${runs}/{runId}`,
    question: (world) => ({ path: runOf(world) }),
    expected: chairs([200, ...titles, ...committee]),
  },
  {
    route: `GET ${runs}/{runId}/plan`,
    question: (world) => ({ path: `${runOf(world)}/plan` }),
    expected: chairs([200, ...titles, ...committee]),
  },
  {
    route: `GET ${runs}/{runId}/plan.csv`,
    question: (world) => ({ path: `${runOf(world)}/plan.csv` }),
    expected: chairs([200, ...titles, ...committee]),
  },
  {
    route: `POST ${runs}/import`,
    question: (world) => ({ path: `${runsOf(world)}/import`, body: { roundId: world.roundId, text: 'x' } }),
    expected: refusedBut({ organizer: 422 }),
  },
  {
    route: `POST ${runs}/{runId}/repeat`,
    question: (world) => ({ path: `${runsOf(world)}/${world.roundId}/repeat` }),
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: `POST ${runs}/{runId}/cancel`,
    question: (world) => ({ path: `${runOf(world)}/cancel`, version: 99 }),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `POST ${runs}/{runId}/apply`,
    question: (world) => ({ path: `${runOf(world)}/apply`, version: 99 }),
    expected: chairs(412),
  },
  {
    route: `POST ${runs}/{runId}/part-preview`,
    question: (world) => ({
      path: `${runOf(world)}/part-preview`,
      body: { trackIds: [], numbers: [1, 2], memberIds: [] },
    }),
    expected: chairs([200]),
  },
  {
    route: `POST ${runs}/{runId}/undo`,
    question: (world) => ({ path: `${runOf(world)}/undo`, version: 99 }),
    expected: chairs(412),
  },
  {
    route: `GET ${round}/assignments`,
    question: (world) => ({ path: `${roundOf(world)}/assignments` }),
    expected: chairs([200, ...titles, ...committee]),
  },
  {
    route: `GET ${round}/assignments`,
    asks: 'for one reviewer of one talk',
    question: (world) => ({
      path: `${roundOf(world)}/assignments?number=1&memberId=${world.members.rex.memberId}`,
    }),
    expected: chairs([200, 'p1Title', 'rexName']),
  },
  {
    route: `GET ${round}/assignment-board`,
    question: (world) => ({ path: `${roundOf(world)}/assignment-board` }),
    expected: chairs([200, ...committee]),
  },
  {
    // Of a round that no conference has: it computes nothing for whoever may, and does not even look for the others.
    route: `POST ${round}/fill`,
    question: ({ slug, runId }) => ({ path: `/api/conferences/${slug}/rounds/${runId}/fill` }),
    expected: chairs(404),
  },
  {
    route: `PUT ${round}/assignments/{number}/{memberId}`,
    question: (world) => ({
      path: `${roundOf(world)}/assignments/1/${world.members.cora.memberId}`,
      version: 99,
    }),
    expected: chairs(412),
  },
  {
    route: `GET ${round}/assignments/{number}/reasons`,
    question: (world) => ({ path: `${roundOf(world)}/assignments/1/reasons` }),
    // Rex’s review does not count: somebody else is to have his place.
    expected: chairs([200, 'ritaName']),
  },
  {
    route: `GET ${runs}/{runId}/plan/{number}/reasons`,
    question: (world) => ({ path: `${runOf(world)}/plan/1/reasons` }),
    expected: chairs([200, ...committee]),
  },
  {
    route: `GET ${round}/assignments/{number}/{memberId}/effect`,
    question: (world) => ({
      path: `${roundOf(world)}/assignments/1/${world.members.cora.memberId}/effect`,
    }),
    expected: chairs([200, 'coraName']),
  },
  {
    route: `DELETE ${round}/assignments/{number}/{memberId}`,
    question: (world) => ({
      path: `${roundOf(world)}/assignments/1/${world.members.rita.memberId}`,
      version: 99,
    }),
    expected: chairs(412),
  },
  {
    route: `GET ${round}/reminders`,
    question: (world) => ({ path: `${roundOf(world)}/reminders` }),
    expected: chairs([200, 'ritaName']),
  },
  {
    route: `GET ${round}/reminders/preview`,
    question: (world) => ({ path: `${roundOf(world)}/reminders/preview` }),
    expected: refusedBut({ organizer: [200, 'ritaName', 'rexName', 'coraName'] }),
  },
  {
    route: `POST ${round}/reminders`,
    question: (world) => ({ path: `${roundOf(world)}/reminders`, body: { memberIds: [] } }),
    expected: refusedBut({ organizer: 201 }),
  },
  {
    route: `GET ${round}/coverage`,
    question: (world) => ({ path: `${roundOf(world)}/coverage` }),
    expected: chairs([200, ...committee]),
  },
  {
    route: `GET ${round}/short-proposals`,
    question: (world) => ({ path: `${roundOf(world)}/short-proposals?lack=places` }),
    expected: chairs([200, ...titles]),
  },
  {
    route: `GET ${round}/short-proposals`,
    asks: 'for the talks of one track',
    question: (world) => ({
      path: `${roundOf(world)}/short-proposals?lack=reviews&trackId=${world.conference.tracks['Security']}`,
    }),
    expected: chairs([200, 'p1Title']),
  },
];
