import { type MatrixRow, refusedBut } from '../matrix-row';

const base = '/api/conferences';
const route = '/api/conferences/{slug}';
const NOBODY_SAW = 999_999;

/** Proposals 1 and 2 are alike; who may not read one of them hears of neither. Nobody ruled, nothing is set aside. */
export const suspicionRows: readonly MatrixRow[] = [
  {
    route: `GET ${route}/suspicions`,
    question: ({ slug }) => ({ path: `${base}/${slug}/suspicions` }),
    expected: refusedBut({
      trackChair: 200,
      cochair: [200, 'p1Title', 'p2Title'],
      organizer: [200, 'p1Title', 'p2Title'],
    }),
  },
  ...(['PUT', 'DELETE'] as const).flatMap((method): MatrixRow[] => [
    {
      route: `${method} ${route}/proposals/{number}/likeness/{otherNumber}`,
      asks: 'over a version nobody saw',
      question: ({ slug }) => ({
        path: `${base}/${slug}/proposals/1/likeness/2`,
        ...(method === 'PUT' ? { body: { isSame: true } } : {}),
        version: NOBODY_SAW,
      }),
      expected: refusedBut({ cochair: 412, organizer: 412 }),
    },
    {
      route: `${method} ${route}/proposals/{number}/set-aside`,
      asks: 'over a version nobody saw',
      question: ({ slug }) => ({
        path: `${base}/${slug}/proposals/2/set-aside`,
        ...(method === 'PUT' ? { body: { kind: 'pitch', reason: 'x' } } : {}),
        version: NOBODY_SAW,
      }),
      // Taken back it cannot be: it is not set aside.
      expected: refusedBut(
        method === 'PUT' ? { cochair: 412, organizer: 412 } : { cochair: 409, organizer: 409 },
      ),
    },
  ]),
];
