import { useSyncExternalStore } from 'react';
import { ApiProblem } from '../../api/client';
import { useLogin } from '../../api/use-login';
import { useTranslation } from '../../i18n/texts';
import { type WaitingAct, actsNow, keepAct, onActs } from '../review/waiting-acts';
import type { At, ToSend } from './discussion-data';

/** What was said without a network and goes out with it; said once, by its id. */
export function WaitingComments({ at: { slug, number, roundId } }: { readonly at: At }) {
  const { t } = useTranslation('discussion');
  const userId = useLogin().data?.user?.id ?? '';
  const acts = useSyncExternalStore(onActs, () => actsNow(userId));
  const waiting = acts.flatMap((one) =>
    one.slug === slug && one.number === number && one.roundId === roundId && one.act.kind === 'comment'
      ? [{ id: one.act.id, text: one.act.text, isRefused: one.hold !== undefined }]
      : [],
  );
  return waiting.map(({ id, text, isRefused }) => (
    <article key={id} className="comment" aria-label={t('waiting')}>
      <p className="comment-quiet">{t(isRefused ? 'notSent' : 'waiting')}</p>
      <p className="comment-text">{text}</p>
    </article>
  ));
}

/** Keeps a comment that found no server; false: it was something else, or nobody is known to keep it for. */
export function keepComment(
  userId: string | undefined,
  { slug, number, roundId }: At,
  proposalId: string,
  { id, parentId, text, mentions }: ToSend,
  error: unknown,
): boolean {
  const isUnreached = error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);
  if (!isUnreached || userId === undefined || roundId === null) return false;
  const act: WaitingAct['act'] = { kind: 'comment', id, proposalId, parentId, text, mentions };
  keepAct(userId, { slug, roundId, number, at: Date.now(), act });
  return true;
}
