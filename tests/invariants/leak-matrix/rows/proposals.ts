import { CANARIES } from '../canaries';
import { type Expected, type MatrixRow, everyone } from '../matrix-row';
import type { MatrixRole } from '../may-know';

const mine = ['p1Title', 'p1SpeakerName', 'p1SpeakerEmail', 'p1SpeakerCompany', 'p1SpeakerBio'] as const;
const whole = [...mine, 'p1Description', 'p1Benefits', 'p1Notes'] as const;

/** To everybody but its speaker a proposal answers as if it did not exist, to the committee as well. */
const onlySpeaker = (expected: Expected): Record<MatrixRole, Expected> =>
  everyone(404, { anonymous: 401, speaker: expected });

const route = '/api/conferences/{slug}/my-proposals';

/** A change asked for at a version that nobody saw: its speaker is shown what is stored, as the answer to a stale write. */
const change = (method: string, rest: string, body?: unknown): MatrixRow => ({
  route: `${method} ${route}/{number}${rest}`,
  question: ({ slug }) => ({
    path: `/api/conferences/${slug}/my-proposals/1${rest}`,
    body,
    version: 999_999,
  }),
  expected: onlySpeaker([412, ...whole]),
});

export const proposalRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-proposals` }),
    // Everybody reads of themselves what a proposal of theirs would start with.
    expected: everyone(200, {
      anonymous: 401,
      speaker: [200, ...mine],
      reviewer: [200, 'ritaName', 'ritaEmail'],
      conflictedReviewer: [200, 'coraName', 'coraEmail'],
      otherOrganizer: [200, 'otherMember'],
    }),
  },
  {
    route: `GET ${route}`,
    asks: 'of a conference whose call has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}/my-proposals` }),
    expected: everyone(404, { anonymous: 404, otherOrganizer: [200, 'otherMember'] }),
  },
  {
    route: `POST ${route}`,
    asks: 'with an empty name among the speakers',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/my-proposals`,
      body: { speakers: [{ email: CANARIES.p2SpeakerEmail, name: '', company: '' }] },
    }),
    expected: everyone(422, { anonymous: 401 }),
  },
  {
    route: `GET ${route}/{number}`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-proposals/1` }),
    expected: onlySpeaker([200, ...whole]),
  },
  {
    route: `GET ${route}/{number}`,
    asks: 'a draft of somebody who is none of them',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/my-proposals/3` }),
    expected: everyone(404, { anonymous: 401 }),
  },
  change('PATCH', '', { title: 'x' }),
  change('POST', '/withdraw'),
  {
    ...change('POST', '/submit'),
    asks: 'what was submitted before',
    expected: onlySpeaker(409),
  },
  {
    ...change('POST', '/restore'),
    asks: 'what was not withdrawn',
    expected: onlySpeaker(409),
  },
  change('PUT', '/my-speaker', { name: 'x', company: '', jobTitle: '', bio: '' }),
];
