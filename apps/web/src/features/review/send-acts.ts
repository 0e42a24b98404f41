import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem, type Schemas, api, ask, seen } from '../../api/client';
import { forgetElsewhere, reloadQueue } from './review-data';
import { type WaitingAct, dropAct, keepAct } from './waiting-acts';

// A network that takes a request and never answers.
const PATIENCE = 12_000;

/** What became of an act: the server did it, could not be reached, or (thrown) refused it. */
export interface Sent {
  readonly isSent: boolean;
  /** A declaration taken back: whether the talk is in the queue again; null where it never left one. */
  readonly isBackInQueue?: boolean | null | undefined;
}

/** Tries an act that is kept, now; throws the ApiProblem of a refusal, and nothing is kept of it then. */
export async function tryAct(queries: QueryClient, userId: string, waiting: WaitingAct): Promise<Sent> {
  try {
    return await sendAct(queries, userId, waiting);
  } catch (error) {
    dropAct(userId, waiting);
    void reloadQueue(queries, waiting.slug);
    throw error;
  }
}

/** Sends a kept act later: what the server refuses by then is held, in its words. False: no server was found. */
export async function sendKept(queries: QueryClient, userId: string, waiting: WaitingAct): Promise<boolean> {
  try {
    return (await sendAct(queries, userId, waiting)).isSent;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    keepAct(userId, { ...waiting, hold: { kind: 'refused', reason: error.title } });
    // The talk is back where it was.
    void reloadQueue(queries, waiting.slug);
    return true;
  }
}

async function sendAct(queries: QueryClient, userId: string, waiting: WaitingAct): Promise<Sent> {
  let answer: unknown;
  try {
    answer = await ask<unknown>(request(waiting));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (mayPass(error)) return { isSent: false };
    if (!isMoot(waiting, error)) throw error;
  }
  dropAct(userId, waiting);
  await note(queries, waiting);
  return {
    isSent: true,
    isBackInQueue: (answer as Schemas['DeclarationWithdrawn'] | undefined)?.isBackInQueue,
  };
}

const mayPass = ({ status }: ApiProblem): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;

/** What it wanted is so already, by another way: an earlier try whose answer was lost, or another device. */
function isMoot({ act }: WaitingAct, { status, code }: ApiProblem): boolean {
  if (act.kind === 'later') return code === 'wrong_state' || status === 404;
  if (act.kind === 'decline') return status === 404;
  return act.kind === 'conflict' && !act.isDeclared && status === 404;
}

function request({ slug, roundId, number, act }: WaitingAct) {
  const path = { slug, number: number ?? 0 };
  const signal = AbortSignal.timeout(PATIENCE);
  const here = { params: { path, query: { round: roundId } }, signal };
  if (act.kind === 'later') {
    const skip = '/api/conferences/{slug}/reviews/{number}/skip' as const;
    return act.isPutOff ? api.PUT(skip, here) : api.DELETE(skip, here);
  }
  if (act.kind === 'done') {
    const finished = '/api/conferences/{slug}/review-queue/finished' as const;
    const ofRound = { params: { path: { slug }, query: { round: roundId } }, signal };
    return act.isDone ? api.PUT(finished, ofRound) : api.DELETE(finished, ofRound);
  }
  if (act.kind === 'decline')
    return api.POST('/api/conferences/{slug}/reviews/{number}/decline', {
      ...here,
      body: { reason: act.reason },
    });
  if (act.kind === 'comment') {
    const { id: commentId, kind: _, mentions, ...said } = act;
    return api.PUT('/api/conferences/{slug}/discussions/{number}/comments/{commentId}', {
      params: { path: { ...path, commentId }, query: { round: roundId } },
      headers: seen(null),
      body: { ...said, mentions: [...mentions] },
      signal,
    });
  }
  const conflict = '/api/conferences/{slug}/conflicts-of-interest/{number}' as const;
  return act.isDeclared
    ? api.PUT(conflict, { params: { path }, body: { note: act.note }, signal })
    : api.DELETE(conflict, { params: { path }, signal });
}

async function note(queries: QueryClient, { slug, number, roundId, act }: WaitingAct): Promise<void> {
  if (act.kind === 'comment')
    return queries.invalidateQueries({ queryKey: ['discussion', slug, number, roundId] });
  if (act.kind === 'conflict') forgetElsewhere(queries);
  // Putting off was shown before it was sent; its place among the others when it is taken up is the server's to say.
  if (act.kind !== 'later' || !act.isPutOff) await reloadQueue(queries, slug);
}
