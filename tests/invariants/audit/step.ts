import type { Answer } from '../../integration/browserless';

/** What is asked: where, what, over which version. */
export interface Asked {
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number | 'new';
}

/** One change that must succeed, in an order in which each finds what it needs. */
export interface Step {
  /** As in openapi.json. */
  readonly route: string;
  readonly by: 'admin' | 'speaker' | 'visitor';
  readonly ask: () => Promise<Asked> | Asked;
  readonly afterwards?: (answer: Answer) => Promise<unknown> | void;
}
