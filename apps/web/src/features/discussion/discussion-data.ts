import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { uuidV7 } from '#domain/ids';
import { keptQuery } from '../../api/kept-query';
import { api, ask, type Schemas, seen } from '../../api/client';

export type Discussion = Schemas['Discussion'];
export type Comment = Schemas['Comment'];
export type Person = Schemas['DiscussionPerson'];
export type Item = Schemas['DiscussionItem'];

/** A talk's discussion in one round; without a round, the current one. */
export interface At {
  readonly slug: string;
  readonly number: number;
  readonly roundId: string | null;
}

const query = ({ roundId }: At) => (roundId === null ? {} : { query: { round: roundId } });
const params = (at: At) => ({ params: { path: { slug: at.slug, number: at.number }, ...query(at) } });
const commentParams = (at: At, commentId: string) => ({
  params: { path: { slug: at.slug, number: at.number, commentId }, ...query(at) },
});

export const discussionKey = ({ slug, number, roundId }: At) => ['discussion', slug, number, roundId];

/** `isKept`: read without a network as well, on a reviewer's device that keeps the talk. */
export function discussionQuery(at: At, isKept = false) {
  const load = () => ask<Discussion>(api.GET('/api/conferences/{slug}/discussions/{number}', params(at)));
  const queryKey = discussionKey(at);
  return queryOptions({
    ...(isKept ? keptQuery(queryKey, load) : { queryKey, queryFn: load }),
    staleTime: 10_000,
  });
}

/** Whether anything was said since: one light question, while the page is looked at. */
export const revisionQuery = (at: At) =>
  queryOptions({
    queryKey: [...discussionKey(at), 'revision'],
    queryFn: () =>
      ask<Schemas['DiscussionRevision']>(
        api.GET('/api/conferences/{slug}/discussions/{number}/revision', params(at)),
      ),
    refetchInterval: 20_000,
    retry: false,
  });

export const listQuery = (slug: string) =>
  queryOptions({
    queryKey: ['discussions', slug],
    queryFn: () =>
      ask<Schemas['DiscussionList']>(
        api.GET('/api/conferences/{slug}/discussions', { params: { path: { slug } } }),
      ),
    staleTime: 30_000,
    refetchInterval: 60_000,
  });

export const newCommentId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** A comment on its way: `version` null, it is new; sent twice it is said once. */
export interface ToSend {
  readonly id: string;
  readonly version: number | null;
  readonly parentId: string | null;
  readonly text: string;
  readonly mentions: readonly string[];
}

export const sendComment = (at: At, proposalId: string, { id, version, parentId, text, mentions }: ToSend) =>
  ask<Schemas['SavedComment']>(
    api.PUT('/api/conferences/{slug}/discussions/{number}/comments/{commentId}', {
      ...commentParams(at, id),
      headers: seen(version),
      body: { proposalId, text, mentions: [...mentions], parentId },
    }),
  );

export const deleteComment = (at: At, { id, version }: Comment) =>
  ask(
    api.DELETE('/api/conferences/{slug}/discussions/{number}/comments/{commentId}', {
      ...commentParams(at, id),
      headers: seen(version),
    }),
  );

export const commentHistory = (at: At, commentId: string) =>
  ask<Schemas['CommentHistory']>(
    api.GET(
      '/api/conferences/{slug}/discussions/{number}/comments/{commentId}/history',
      commentParams(at, commentId),
    ),
  );

export const markRead = (at: At, place: number) =>
  ask(api.PUT('/api/conferences/{slug}/discussions/{number}/read', { ...params(at), body: { place } }));

export const reload = async (queries: QueryClient, at: At): Promise<void> => {
  void queries.invalidateQueries({ queryKey: ['discussions', at.slug] });
  await queries.invalidateQueries({ queryKey: discussionKey(at) });
};
