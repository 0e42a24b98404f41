import { type MatrixRow, everyone, refusedBut } from '../matrix-row';

const C = '/api/conferences/{slug}';

/** Who bids sees what is free for them: Cora has a conflict of interest with talk 1, talk 3 is a draft, talk 4 a discarded one. */
export const bidRows: readonly MatrixRow[] = [
  {
    route: `GET ${C}/bids`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids` }),
    expected: refusedBut({ reviewer: [200, 'p1Title', 'p2Title'], conflictedReviewer: [200, 'p2Title'] }),
  },
  {
    route: `GET ${C}/bids`,
    asks: 'with parameters that nobody documented',
    question: ({ slug, members }) => ({
      path: `/api/conferences/${slug}/bids?memberId=${members.rex.memberId}&all=true&state=draft&limit=99999`,
    }),
    expected: refusedBut({ reviewer: [200, 'p1Title', 'p2Title'], conflictedReviewer: [200, 'p2Title'] }),
  },
  {
    route: `GET ${C}/bids`,
    asks: 'in a conference that has not opened',
    question: ({ hiddenSlug }) => ({ path: `/api/conferences/${hiddenSlug}/bids` }),
    expected: everyone(404, { otherOrganizer: 403 }),
  },
  {
    route: `GET ${C}/bids/{number}`,
    asks: 'one that Cora has a conflict of interest with',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids/1` }),
    expected: refusedBut({
      reviewer: [
        200,
        'p1Title',
        'p1Description',
        'p1Benefits',
        'p1SpeakerName',
        'p1SpeakerCompany',
        'p1SpeakerBio',
      ],
      conflictedReviewer: 404,
    }),
  },
  {
    route: `GET ${C}/bids/{number}`,
    asks: 'a draft of a speaker',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids/3` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: `GET ${C}/bids/{number}`,
    asks: 'a draft that its speaker discarded',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids/4` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: `PUT ${C}/bids/{number}`,
    asks: 'for a draft of a speaker',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids/3`, body: { value: 20 } }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: `DELETE ${C}/bids/{number}`,
    asks: 'where there is no bid',
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bids/2` }),
    expected: refusedBut({ reviewer: 404, conflictedReviewer: 404 }),
  },
  {
    route: `PATCH ${C}/bids`,
    asks: 'for every talk there is, drafts included',
    question: ({ slug }) => ({
      path: `/api/conferences/${slug}/bids`,
      body: { items: [1, 2, 3, 4].map((number) => ({ number, value: 20 })) },
    }),
    expected: refusedBut({ reviewer: 422, conflictedReviewer: 422 }),
  },
  {
    route: `GET ${C}/bid-coverage`,
    question: ({ slug }) => ({ path: `/api/conferences/${slug}/bid-coverage` }),
    expected: refusedBut({ cochair: [200, 'p1Title', 'p2Title'], organizer: [200, 'p1Title', 'p2Title'] }),
  },
];
