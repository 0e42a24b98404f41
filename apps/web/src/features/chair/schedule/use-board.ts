import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { factsOfBoard } from '#domain/schedule/board-facts';
import { checkSchedule } from '#domain/schedule/check-schedule';
import type { ScheduleFacts } from '#domain/schedule/schedule-facts';
import type { Violation } from '#domain/schedule/schedule-rule';
import { api, ask, type Schemas } from '../../../api/client';

export type Board = Schemas['ScheduleBoard'];
export type BoardSession = Schemas['BoardSession'];

/** Other people's moves appear without asking for them. */
const LOOK_AGAIN = 15_000;

export const boardQuery = (slug: string) =>
  queryOptions({
    queryKey: ['schedule', slug],
    queryFn: () => ask<Board>(api.GET('/api/conferences/{slug}/schedule', { params: { path: { slug } } })),
    refetchInterval: LOOK_AGAIN,
  });

export interface CheckedBoard {
  readonly board: Board;
  readonly facts: ScheduleFacts;
  readonly violations: readonly Violation[];
  readonly sessions: ReadonlyMap<string, BoardSession>;
  /** What is wrong with each session. */
  readonly problems: ReadonlyMap<string, readonly Violation[]>;
}

/** The board with the rules applied to it, by the code that the server applies. */
export function checked(board: Board): CheckedBoard {
  const facts = factsOfBoard(board);
  const violations = checkSchedule(facts);
  const problems = new Map<string, Violation[]>();
  for (const violation of violations) {
    for (const id of violation.sessionIds) problems.set(id, [...(problems.get(id) ?? []), violation]);
  }
  return {
    board,
    facts,
    violations,
    sessions: new Map(board.sessions.map((session) => [session.id, session])),
    problems,
  };
}

export function useBoard(slug: string) {
  const query = useQuery(boardQuery(slug));
  const { data } = query;
  return { ...query, checked: useMemo(() => (data ? checked(data) : null), [data]) };
}
