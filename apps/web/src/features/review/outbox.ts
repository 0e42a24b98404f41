import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem, api, ask } from '../../api/client';
import { onReach, serverIsReached } from '../../api/reach';
import { busyKeeper, keeperOf } from './keepers';
import { pageOfServer } from './review-data';
import { sendKept } from './send-acts';
import { type Unsent, allUnsent, keepUnsent } from './unsent';
import { type WaitingAct, allActs } from './waiting-acts';

// A page that is open has sent it by then: what is older was left behind.
const LEFT_BEHIND_AFTER = 8_000;
const LOOK_EVERY = 10_000;

/**
 * Sends what is kept here, reviews and then what else was done, the oldest change first; each review as the talk's own page would: over the version it was written on,
 * in the round it was written for. Ends at the first one that finds no server; what is held waits for its writer.
 * @param leaveAfter age, in milliseconds, from which a change is taken to be left behind by the page it was typed on
 */
export const sendUnsent = (
  queries: QueryClient,
  userId: string,
  leaveAfter = LEFT_BEHIND_AFTER,
): Promise<void> =>
  ifNoOtherTab(async () => {
    for (const unsent of allUnsent(userId)) {
      if (unsent.hold) continue;
      const isOpen = busyKeeper(userId, unsent) !== undefined;
      if (!isOpen && Date.now() - unsent.at < leaveAfter) continue;
      if (!(await sendOne(queries, userId, unsent))) return;
    }
    for (const waiting of allActs(userId)) {
      if (waiting.hold || Date.now() - waiting.at < leaveAfter) continue;
      // One is done once every review is in.
      if (waiting.act.kind === 'done' && allUnsent(userId).some((one) => isBefore(one, waiting))) continue;
      if (!(await sendKept(queries, userId, waiting))) return;
    }
  });

const isBefore = ({ hold, submission, roundId }: Unsent, waiting: WaitingAct): boolean =>
  !hold && submission !== undefined && roundId === waiting.roundId;

/** False: no server was found. What the server refuses is held, in its words. */
async function sendOne(queries: QueryClient, userId: string, unsent: Unsent): Promise<boolean> {
  const { slug, number, roundId } = unsent;
  try {
    const keeper =
      busyKeeper(userId, unsent) ??
      keeperOf(queries, userId, slug, await pageOfServer(queries, slug, number, roundId));
    await keeper.flush();
    return serverIsReached();
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { status, title } = error;
    if (status < 400 || status === 401 || status === 429 || status >= 500) return false;
    keepUnsent(userId, unsent, { ...unsent, hold: { kind: 'refused', reason: title } });
    return true;
  }
}

/** Two tabs would send the same twice: the server would refuse the second, and ask its writer for nothing. */
async function ifNoOtherTab(work: () => Promise<void>): Promise<void> {
  // On plain http there are no locks.
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('rostrum-unsent', { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** While the pages are open: sends when the server can be reached again, and looks for it while it cannot. */
export function keepSending(queries: QueryClient, userId: string): () => void {
  const send = (): void => void sendUnsent(queries, userId).catch(() => {});
  const look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    if (!serverIsReached()) await ask(api.GET('/api/login')).catch(() => {});
    else if ([...allUnsent(userId), ...allActs(userId)].some(({ hold }) => !hold)) send();
  };
  const onceReached = onReach(() => {
    if (!serverIsReached()) return;
    send();
    // What the pages show was kept here: they ask again.
    void queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isKept'] === true });
  });
  const timer = setInterval(() => void look(), LOOK_EVERY);
  const onOnline = (): void => void look();
  window.addEventListener('online', onOnline);
  send();
  return () => {
    onceReached();
    clearInterval(timer);
    window.removeEventListener('online', onOnline);
  };
}
