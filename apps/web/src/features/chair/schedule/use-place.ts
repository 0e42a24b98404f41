import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../../i18n/texts';
import { violationsAt } from '#domain/schedule/check-schedule';
import { factsOfBoard } from '#domain/schedule/board-facts';
import { clock } from '#domain/schedule/schedule-words';
import { api, ApiProblem, ask, seen, type Schemas } from '../../../api/client';
import { toast, toastProblem, toastWithChoice, toastWithUndo } from '../../../ui/toasts';
import { type Board, boardQuery } from './use-board';

/** Where a session is to stand; null: nowhere. */
export type Target = { readonly roomId: string | null; readonly startsAt: string } | null;

interface Move {
  readonly sessionId: string;
  readonly to: Target;
  readonly isUndo?: true;
}

const placeOf = (board: Board, id: string): Target => {
  const found = board.sessions.find((session) => session.id === id);
  return found?.startsAt ? { roomId: found.roomId, startsAt: found.startsAt } : null;
};

const withChange = (board: Board, id: string, change: object): Board => ({
  ...board,
  sessions: board.sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
});

const send = (slug: string, { sessionId, to }: Move, version: number) => {
  const params = { path: { slug, sessionId } };
  const headers = seen(version);
  return ask<Schemas['SessionSaved']>(
    to === null
      ? api.DELETE('/api/conferences/{slug}/placements/{sessionId}', { params, headers })
      : api.PUT('/api/conferences/{slug}/placements/{sessionId}', { params, headers, body: to }),
  );
};

/**
 * Moves sessions: shown at once, sent one after another, taken back when refused. What the rules forbid is refused here in
 * the words the server would use. Every move can be undone; a stale one offers both.
 */
export function usePlace(slug: string): (sessionId: string, to: Target) => boolean {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const { queryKey } = boardQuery(slug);
  const stored = (): Board => queries.getQueryData(queryKey)!;

  const words = (board: Board, { sessionId, to }: Move): string => {
    const title = board.sessions.find(({ id }) => id === sessionId)?.title ?? '';
    if (to === null) return t('moved.out', { title });
    const room = board.rooms.find(({ id }) => id === to.roomId)?.name ?? t('wholeHouse');
    return t('moved.to', { title, room, time: clock(Date.parse(to.startsAt), board.timeZone) });
  };

  const moving = useMutation({
    // One after another, so that a second move of a session states the version that the first one left.
    scope: { id: `schedule ${slug}` },
    mutationFn: (move: Move) =>
      send(slug, move, stored().sessions.find(({ id }) => id === move.sessionId)?.version ?? 0),
    onMutate: async (move) => {
      await queries.cancelQueries({ queryKey });
      const before = placeOf(stored(), move.sessionId);
      queries.setQueryData(
        queryKey,
        withChange(stored(), move.sessionId, move.to ?? { roomId: null, startsAt: null }),
      );
      return { before };
    },
    onSuccess: ({ id, version }, move, { before }) => {
      queries.setQueryData(queryKey, withChange(stored(), id, { version }));
      if (move.isUndo) toast(words(stored(), move));
      else
        toastWithUndo(
          words(stored(), move),
          () => moving.mutate({ sessionId: id, to: before, isUndo: true }),
          'move',
        );
    },
    onError: (error, move, context) => {
      if (context)
        queries.setQueryData(
          queryKey,
          withChange(stored(), move.sessionId, context.before ?? { roomId: null, startsAt: null }),
        );
      if (error instanceof ApiProblem && error.code === 'stale_write') {
        const theirs = error.current as Pick<Schemas['BoardSession'], 'roomId' | 'startsAt' | 'version'>;
        queries.setQueryData(queryKey, withChange(stored(), move.sessionId, theirs));
        const now = { sessionId: move.sessionId, to: placeOf(stored(), move.sessionId) };
        toastWithChoice(t('stale', { theirs: words(stored(), now) }), t('placeMine'), () =>
          moving.mutate(move),
        );
      } else toastProblem(error);
    },
    onSettled: () => {
      if (queries.isMutating() <= 1) void queries.invalidateQueries({ queryKey });
    },
  });

  return (sessionId, to) => {
    const board = stored();
    if (to !== null) {
      const place = { roomId: to.roomId, startsAt: Date.parse(to.startsAt) };
      const blocking = violationsAt(factsOfBoard(board), sessionId, place).find(
        ({ level }) => level === 'block',
      );
      if (blocking) {
        toastProblem(
          new ApiProblem(
            409,
            'violation',
            t('refused', { reason: blocking.message, remedy: blocking.remedy }),
          ),
        );
        return false;
      }
    }
    const from = placeOf(board, sessionId);
    if (from?.roomId === to?.roomId && from?.startsAt === to?.startsAt) return true;
    moving.mutate({ sessionId, to });
    return true;
  };
}
