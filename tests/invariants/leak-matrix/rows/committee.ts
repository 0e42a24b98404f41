import type { Canary } from '../canaries';
import { type MatrixRow, type Question, everyone, refusedBut } from '../matrix-row';
import type { World } from '../world';

const C = '/api/conferences/{slug}';
const THE_COMMITTEE: Canary[] = [
  'ritaName',
  'ritaEmail',
  'rexName',
  'rexEmail',
  'coraName',
  'coraEmail',
  'coraCompany',
];
const member = (world: World, seat: keyof World['members'], rest = ''): string =>
  `/api/conferences/${world.slug}/members/${world.members[seat].memberId}${rest}`;
/** Of a member that the other conference's organizer has, asked for in this one. */
const stray = (world: World, rest = ''): string =>
  `/api/conferences/${world.hiddenSlug}/members/${world.members.rita.memberId}${rest}`;
const unseen = (path: string, body?: unknown): Question => ({ path, body, version: 999_999 });

export const committeeRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/members`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/members` }),
    expected: refusedBut({
      cochair: [200, ...THE_COMMITTEE],
      organizer: [200, ...THE_COMMITTEE, 'ritaOtherEmail', 'ritaProvedEmail'],
    }),
  },
  {
    route: `PATCH ${C}/members/{memberId}`,
    question: (world) => unseen(member(world, 'rita'), { company: 'x' }),
    expected: refusedBut({ organizer: [412, 'ritaName'] }),
  },
  {
    route: `PATCH ${C}/members/{memberId}`,
    asks: 'for a member of another conference',
    question: (world) => unseen(stray(world), { company: 'x' }),
    expected: everyone(404),
  },
  {
    route: `PUT ${C}/members/{memberId}/expertise`,
    question: (world) => unseen(member(world, 'rita', '/expertise'), { items: [] }),
    expected: refusedBut({ cochair: [412, 'ritaName'], organizer: [412, 'ritaName'] }),
  },
  {
    route: `DELETE ${C}/members/{memberId}`,
    asks: 'of Rita',
    question: (world) => unseen(member(world, 'rita')),
    expected: refusedBut({ reviewer: [412, 'ritaName'], organizer: [412, 'ritaName'] }),
  },
  {
    route: `GET ${C}/members/{memberId}/conflicts-of-interest`,
    asks: 'of Cora',
    question: (world) => ({ path: member(world, 'cora', '/conflicts-of-interest') }),
    expected: refusedBut({
      cochair: [200, 'p1Title', 'declaredNote'],
      organizer: [200, 'p1Title', 'declaredNote'],
    }),
  },
  {
    route: `GET ${C}/members/{memberId}/conflicts-of-interest`,
    asks: 'for a member of another conference',
    question: (world) => ({ path: stray(world, '/conflicts-of-interest') }),
    expected: everyone(404),
  },
  {
    route: `GET ${C}/former-committees`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/former-committees` }),
    expected: refusedBut({ organizer: 200 }),
  },
  {
    route: `GET ${C}/former-committees/{former}`,
    asks: 'of a conference that the asker does not organize',
    question: ({ slug, hiddenSlug }) => ({
      path: `/api/conferences/${slug}/former-committees/${hiddenSlug}`,
    }),
    // As if it were not there.
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: `GET ${C}/former-committees/{former}`,
    asks: 'by whoever organizes that one, and not this one',
    question: ({ slug, hiddenSlug }) => ({
      path: `/api/conferences/${hiddenSlug}/former-committees/${slug}`,
    }),
    expected: everyone(404),
  },
  {
    route: `GET ${C}/former-committees/{former}`,
    asks: 'of a conference that the asker organizes as well',
    question: ({ slug }) => ({ path: `/api/conferences/blind-days/former-committees/${slug}` }),
    expected: refusedBut({
      organizer: [200, ...THE_COMMITTEE],
    }),
  },
  {
    route: `POST ${C}/former-committees/{former}/invitations`,
    question: ({ slug, hiddenSlug, members }) => ({
      path: `/api/conferences/${slug}/former-committees/${hiddenSlug}/invitations`,
      body: { memberIds: [members.rita.memberId] },
    }),
    expected: refusedBut({ organizer: 404 }),
  },
  {
    route: `GET ${C}/interests`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/interests` }),
    expected: refusedBut({ organizer: [200, 'interestName', 'interestEmail', 'interestNote'] }),
  },
  {
    route: `PATCH ${C}/interests`,
    asks: 'for an offer at a version that nobody saw',
    question: ({ slug, interestId }) => ({
      path: `/api/conferences/${slug}/interests`,
      body: { state: 'dismissed', items: [{ id: interestId, version: 99 }] },
    }),
    expected: refusedBut({ organizer: 412 }),
  },
  {
    route: `POST ${C}/interests/invitations`,
    asks: 'for an offer to another conference',
    question: ({ hiddenSlug, interestId }) => ({
      path: `/api/conferences/${hiddenSlug}/interests/invitations`,
      body: {
        items: [
          {
            id: interestId,
            version: 1,
            roles: [{ role: 'reviewer', trackId: null }],
            expertise: [],
            topics: [],
          },
        ],
      },
    }),
    expected: everyone(404, { otherOrganizer: 412 }),
  },
  {
    route: `GET ${C}/completion`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/completion` }),
    expected: refusedBut({ organizer: [200, ...THE_COMMITTEE] }),
  },
  {
    route: `GET ${C}/my-seat`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-seat` }),
    expected: refusedBut({
      reviewer: [200, 'ritaName', 'ritaEmail'],
      conflictedReviewer: [200, 'coraName', 'coraEmail', 'coraCompany'],
      trackChair: 200,
      cochair: 200,
      organizer: 200,
    }),
  },
  {
    route: `PATCH ${C}/my-seat`,
    question: ({ slug }) => unseen(`/api/conferences/${slug}/my-seat`, { company: 'x' }),
    expected: refusedBut({
      reviewer: [412, 'ritaName'],
      conflictedReviewer: [412, 'coraName', 'coraCompany'],
      trackChair: 412,
      cochair: 412,
      organizer: 412,
    }),
  },
  {
    route: `GET ${C}/my-seat/agreement`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-seat/agreement` }),
    expected: refusedBut({
      reviewer: 200,
      conflictedReviewer: 200,
      trackChair: 200,
      cochair: 200,
      organizer: 200,
    }),
  },
  {
    route: `PUT ${C}/my-seat/agreement`,
    asks: 'to words that nobody asks for',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/my-seat/agreement`,
      body: { agreesTo: 'x' },
    }),
    expected: refusedBut({
      reviewer: 412,
      conflictedReviewer: 412,
      trackChair: 412,
      cochair: 412,
      organizer: 412,
    }),
  },
  {
    route: `POST ${C}/members/{memberId}/invitation`,
    question: (world) => unseen(member(world, 'rita', '/invitation'), { sendMail: 'x' }),
    expected: refusedBut({ organizer: 422 }),
  },
  {
    route: `POST ${C}/invitations/preview`,
    asks: 'with Rita in the list',
    question: ({ slug, members }) => ({
      path: `/api/conferences/${slug}/invitations/preview`,
      body: { text: `Someone,${members.rita.email}` },
    }),
    // Only the address that was sent comes back, with the state of its seat.
    expected: refusedBut({ organizer: [200, 'ritaEmail'] }),
  },
  {
    route: `POST ${C}/invitations`,
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/invitations`,
      body: { text: 'Someone,nowhere' },
    }),
    expected: refusedBut({ organizer: 422 }),
  },
  {
    route: `GET ${C}/interest-form`,
    asks: 'where offers are taken',
    question: () => ({ path: '/api/conferences/blind-days/interest-form' }),
    expected: everyone(200),
  },
  {
    route: `GET ${C}/interest-form`,
    asks: 'where none are taken',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/interest-form` }),
    expected: everyone(404),
  },
  {
    route: `POST ${C}/interest-form`,
    asks: 'without a name',
    question: () => ({
      path: '/api/conferences/blind-days/interest-form',
      body: { name: '', email: 'a@example.org', company: '' },
    }),
    expected: everyone(422),
  },
  {
    route: 'GET /api/invitations/{token}',
    question: () => ({ path: `/api/invitations/${'x'.repeat(43)}` }),
    expected: everyone(404),
  },
  {
    route: 'POST /api/invitations/{token}/acceptance',
    question: () => ({
      path: `/api/invitations/${'x'.repeat(43)}/acceptance`,
      body: { company: '', agreesToConfidentiality: true },
    }),
    expected: everyone(404),
  },
  {
    route: 'POST /api/invitations/{token}/refusal',
    question: () => ({ path: `/api/invitations/${'x'.repeat(43)}/refusal` }),
    expected: everyone(404),
  },
  {
    route: `GET ${C}/conflicts-of-interest`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/conflicts-of-interest` }),
    expected: refusedBut({
      reviewer: 200,
      conflictedReviewer: [200, 'declaredNote'],
      trackChair: 200,
      cochair: 200,
      organizer: 200,
    }),
  },
  {
    route: `PUT ${C}/conflicts-of-interest/{number}`,
    asks: 'with a draft, which nobody may know of',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/conflicts-of-interest/3`,
      body: { note: '' },
    }),
    expected: refusedBut({
      reviewer: 404,
      conflictedReviewer: 404,
      trackChair: 404,
      cochair: 404,
      organizer: 404,
    }),
  },
  {
    route: `DELETE ${C}/conflicts-of-interest/{number}`,
    asks: 'which nobody declared',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/conflicts-of-interest/2` }),
    expected: refusedBut({
      reviewer: 404,
      conflictedReviewer: 404,
      trackChair: 404,
      cochair: 404,
      organizer: 404,
    }),
  },
];
