import type { Step } from './step';

const C = '/api/conferences/{slug}';

/** A talk is redacted, and that is taken back. */
export const redactionSteps = (base: string): Step[] => [
  {
    route: `PUT ${C}/redactions/{number}`,
    by: 'admin',
    ask: () => ({
      path: `${base}/redactions/1`,
      body: { title: '[name]', description: null, benefits: null, notes: null, madeFrom: '0'.repeat(64) },
      version: 'new',
    }),
  },
  {
    route: `DELETE ${C}/redactions/{number}`,
    by: 'admin',
    ask: () => ({ path: `${base}/redactions/1`, version: 1 }),
  },
];
